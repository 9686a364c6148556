# SPDX-License-Identifier: Apache-2.0
"""A visit to an invented day at a prison, as one document."""

from typing import Any


def visit_document(**changed: Any) -> dict[str, Any]:
    """A whole visit; keys given replace those of the document, None removes one."""
    document: dict[str, Any] = {
        "facility": "CC1",
        "start_on": "2026-11-20",
        "type": "full",
        "announced": False,
        "access": "partial",
        "areas_refused": ["ផ្ទះបាយ"],
        "answers": {
            "GEN01": "no",
            "GEN04": {"value": {"female": 0, "male": 2400}, "sources": ["register"]},
            "FOD01": 2,
            "FOD02": {"value": 2900, "sources": ["register", "stated_detainees"], "note": "ការទិញថ្ងៃទី១៨"},
            "FOD03": 1,
            "FOD04": {"value": "no", "sources": ["seen", "stated_detainees"]},
            "MED02": "refused",
            "VOC02": "ដេរ និងជួសជុលម៉ូតូ",
        },
        "populations": [
            {"source": "stated", "as_of": "2026-11-20", "held": 2350, "unsentenced": 900, "places": 1800},
            {"source": "counted", "as_of": "2026-11-20", "female": 0, "male": 2400, "toilets": 60},
        ],
        "interviews": [
            {
                "pseudonym": "A1",
                "kind": "individual",
                "in_private": "yes",
                "out_of_hearing": "yes",
                "chosen_by": "monitor",
                "consents": ["record", "share"],
                "free_to_refuse": "yes",
                "reprisal_risk": "medium",
                "sections": ["FOD"],
                "text": "គាត់និយាយថាទឹកមិនគ្រប់គ្រាន់",
                "identity": {"family_km": "ជា", "given_km": "វណ្ណៈ", "cell": "B12", "prisoner_number": "P-8841"},
            },
            {"pseudonym": "A2", "kind": "individual", "reprisal_risk": "low", "sections": ["MED"]},
        ],
        "findings": [
            {
                "questions": ["FOD04"],
                "interviews": ["A1"],
                "text_km": "ទឹកផឹកមិនគ្រប់គ្រាន់នៅពេលរសៀល",
                "text_en": "Drinking water runs out in the afternoon",
                "severity": "critical",
                "pattern": "recurring",
                "public": True,
            },
            {"questions": ["GEN01"], "text_en": "The kitchen was closed to the team", "severity": "serious"},
        ],
        "recommendations": [
            {
                "findings": [1],
                "text_km": "ដំឡើងធុងទឹកស្អាតនៅអគារ B",
                "text_en": "Install a tank of safe water in building B",
                "addressee": "facility",
                "priority": "immediate",
                "due": "2027-01-31",
                "indicator": "Water is there at 16:00 on three days in a row",
                "smart": ["specific", "achievable"],
                "public": True,
            }
        ],
        "requests": [
            {
                "pseudonym": "A1",
                "interview": "A1",
                "matter": "detention",
                "text": "សុំមេធាវីសម្រាប់បណ្តឹងឧទ្ធរណ៍",
                "decision": "given",
                "free_to_refuse": "yes",
                "identity": {"family_km": "ជា", "given_km": "វណ្ណៈ", "birth": "1988", "sex": "male"},
            }
        ],
    } | changed
    return {key: value for key, value in document.items() if value is not None}
