# SPDX-License-Identifier: Apache-2.0
"""How is the hub installed on a server? As a Debian package of its own, with a service that systemd keeps alive."""

import shutil
from pathlib import Path

from packing.bench import ROOT, epoch, part, project_version, run, settle, write
from packing.cpython_linux import NEEDS
from packing.linux import maintainer

HOME = Path("opt") / "legalaid-hub"  # where the service looks for it


def build_deb(folder: Path, out: Path) -> Path:
    """The folder as a package: user, settings, service. What the hub keeps is nobody's to remove."""
    stage, version = out / "hub-deb", project_version()
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(folder, stage / HOME)
    (stage / "usr" / "bin").mkdir(parents=True)
    (stage / "usr" / "bin" / "legalaid-hub").symlink_to("/" / HOME / "bin" / "legalaid-hub")
    service = (ROOT / ".ci" / "hub" / "legalaid-hub.service").read_text(encoding="utf-8")
    write(stage / "lib" / "systemd" / "system" / "legalaid-hub.service", service)
    write(stage / "etc" / "legalaid-hub.conf", part("hub/legalaid-hub.conf"))
    documents = stage / "usr" / "share" / "doc" / "legalaid-hub"
    write(documents / "copyright", (ROOT / "NOTICE").read_text(encoding="utf-8"))
    for page in (ROOT / "docs" / "operations.md", ROOT / ".ci" / "hub" / "nginx.conf"):
        write(documents / page.name, page.read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file()) // 1024
    told = {"version": version, "size": str(size), "depends": NEEDS, "maintainer": maintainer()}
    write(stage / "DEBIAN" / "control", part("hub/control", **told))
    write(stage / "DEBIAN" / "conffiles", "/etc/legalaid-hub.conf\n")
    for script in ("postinst", "prerm"):
        write(stage / "DEBIAN" / script, part(f"hub/{script}"))
    settle(stage)
    target = out / f"legalaid-hub_{version}_amd64.deb"
    compressed = ("-Zzstd", "-z9", "--threads-max=1")
    run("dpkg-deb", "--root-owner-group", *compressed, "--build", stage, target, SOURCE_DATE_EPOCH=str(epoch()))
    shutil.rmtree(stage)
    return target
