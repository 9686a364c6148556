# SPDX-License-Identifier: Apache-2.0
"""Which invented letters do the tests print? One per template; all people, offices and numbers are made up."""

import io
from dataclasses import replace
from datetime import date

from PIL import Image, ImageDraw

from legalaid.documents.content import (
    Bilingual,
    Letterhead,
    LetterInput,
    LetterLanguage,
    Mark,
    Person,
    Signatory,
)

CASE_NUMBER = "BTB-2026-003-0341-7"


def logo() -> bytes:
    """A picture with transparent parts: scales in a ring."""
    picture = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((6, 6, 233, 233), outline=(20, 60, 110, 255), width=10)
    pen.line((120, 50, 120, 190), fill=(20, 60, 110, 255), width=8)
    pen.line((60, 80, 180, 80), fill=(20, 60, 110, 255), width=8)
    pen.arc((35, 90, 85, 140), 0, 180, fill=(20, 60, 110, 255), width=8)
    pen.arc((155, 90, 205, 140), 0, 180, fill=(20, 60, 110, 255), width=8)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


LETTERHEAD = Letterhead(
    issuer_km=("សមាគមសន្តិយុត្តិធម៌", "ការិយាល័យជំនួយផ្នែកច្បាប់ខេត្តបាត់ដំបង"),
    issuer_en=("Santi Justice Association", "Legal Aid Office of Battambang Province"),
    place=Bilingual("ខេត្តបាត់ដំបង", "Battambang"),
    address=Bilingual("ផ្ទះលេខ១២ ផ្លូវលេខ៣ សង្កាត់ស្វាយប៉ោ ក្រុងបាត់ដំបង", "No. 12, Street 3, Svay Pao, Battambang"),
    phones=("053 900 123", "012 900 456"),
    email="office@santi.example",
    org_code="ជ.ផ.ច",
)

CLIENT = Person(
    name_km="ចាន់ សុភា",
    name_latin="CHAN Sophea",
    honorific="mrs",
    address=Bilingual("ភូមិព្រែកមហាទេព សង្កាត់ស្វាយប៉ោ ក្រុងបាត់ដំបង", "Prek Moha Tep village, Svay Pao, Battambang"),
)

LAWYER = Person(
    name_km="អ៊ុក រិទ្ធី",
    name_latin="OUK Rithy",
    honorific="mr",
    position=Bilingual(
        "មេធាវី សមាជិកគណៈមេធាវីនៃព្រះរាជាណាចក្រកម្ពុជា", "Attorney, Bar Association of the Kingdom of Cambodia"
    ),
)

_FIELDS: dict[str, dict[str, str]] = {
    "advice": {
        "matter_km": "ការឃុំខ្លួនបណ្តោះអាសន្ន",
        "matter_en": "pre-trial detention",
        "consulted_on": "2026-11-18",
        "facts_km": "លោកស្រីបានជម្រាបថា ស្វាមីឈ្មោះ សុខ វិបុល ត្រូវបានឃាត់ខ្លួននៅថ្ងៃទី១៨ ខែវិច្ឆិកា ឆ្នាំ២០២៦ "
        "ហើយបច្ចុប្បន្នត្រូវបានឃុំខ្លួននៅពន្ធនាគារខេត្តបាត់ដំបង ដោយមិនទាន់មានមេធាវីការពារនៅឡើយ។",
        "facts_en": "You told us that your husband, Sok Vibol, was arrested on 18 November 2026 and is now held in the "
        "provincial prison of Battambang without a lawyer.",
        "advice_km": "យោងតាមមាត្រា៣៨នៃរដ្ឋធម្មនុញ្ញ និងមាត្រា១៤ នៃកតិកាសញ្ញាអន្តរជាតិស្តីពីសិទ្ធិពលរដ្ឋ និងសិទ្ធិនយោបាយ "
        "(ICCPR, Article 14) ជនត្រូវចោទមានសិទ្ធិមានមេធាវីការពារ សិទ្ធិត្រូវបានសន្មតថាគ្មានទោស "
        "និងសិទ្ធិទទួលបានការជំនុំជម្រះដោយយុត្តិធម៌ក្នុងរយៈពេលសមស្រប។",
        "advice_en": "Under Article 38 of the Constitution and Article 14 of the ICCPR an accused person has the right "
        "to a lawyer, to be presumed innocent and to be tried fairly within a reasonable time.",
        "next_date": "2026-11-30",
    },
    "acknowledgement": {
        "matter_km": "ទំនាស់ដីធ្លី",
        "matter_en": "a land dispute",
        "received_on": "2026-11-20",
        "reply_by": "2026-12-04",
        "contact_person_km": "លោក កែវ ដារ៉ា",
        "contact_person_en": "Mr KEO Dara",
    },
    "referral": {
        "matter_km": "ការឃុំខ្លួនបណ្តោះអាសន្ន",
        "matter_en": "pre-trial detention",
        "purpose_km": "ការពារសាមីខ្លួននៅចំពោះមុខតុលាការ",
        "purpose_en": "to defend the client in court",
        "consented_on": "2026-11-18",
        "facts_km": "ស្វាមីរបស់សាមីខ្លួនត្រូវបានឃុំខ្លួននៅពន្ធនាគារខេត្តបាត់ដំបង តាំងពីថ្ងៃទី១៨ ខែវិច្ឆិកា ឆ្នាំ២០២៦។",
        "facts_en": "The client's husband has been held in the provincial prison of Battambang since 18 November 2026.",
        "client_contact_km": "ទូរស័ព្ទតែពេលព្រឹក លេខ 012 900 789",
        "client_contact_en": "by telephone, mornings only, 012 900 789",
        "reply_by": "2026-11-25",
    },
    "appointment": {
        "meeting_on": "2026-11-30",
        "meeting_time_km": "៨ និង៣០នាទីព្រឹក",
        "meeting_time_en": "8.30 in the morning",
        "meeting_place_km": "ការិយាល័យជំនួយផ្នែកច្បាប់",
        "meeting_place_en": "Legal Aid Office",
        "meeting_with_km": "លោក កែវ ដារ៉ា មេធាវីប្រឹក្សា",
        "meeting_with_en": "Mr KEO Dara, legal adviser",
        "purpose_km": "ពិនិត្យឯកសារ និងរៀបចំពាក្យសុំ",
        "purpose_en": "to read the papers and prepare the request",
    },
    "consent": {
        "read_in_km": "ភាសាខ្មែរ",
        "read_in_en": "Khmer",
        "interpreter_km": "លោក ជា ហេង",
        "interpreter_en": "Mr CHEA Heng",
        "limits_km": "សូមកុំប្រាប់ឈ្មោះខ្ញុំដល់អាជ្ញាធរមូលដ្ឋាន។",
        "limits_en": "Please do not tell my name to the local authority.",
    },
    "next-steps": {
        "next_date": "2026-11-30",
        "next_time_km": "៨ និង៣០នាទីព្រឹក",
        "next_time_en": "8.30 in the morning",
        "next_place_km": "ការិយាល័យជំនួយផ្នែកច្បាប់",
        "next_place_en": "Legal Aid Office",
    },
    "receipt": {
        "received_on": "2026-11-20",
        "note_km": "ឯកសារលេខ២ ខូចជ្រុងខាងក្រោម",
        "note_en": "paper 2 is torn at its lower corner",
    },
}

_STEPS = (
    Bilingual(
        "ស្នើសុំមេធាវីការពារដោយឥតគិតថ្លៃតាមរយៈគណៈមេធាវីនៃព្រះរាជាណាចក្រកម្ពុជា ដោយភ្ជាប់ពាក្យស្នើសុំ និងលិខិតបញ្ជាក់ភាពក្រីក្រពីអាជ្ញាធរមូលដ្ឋាន។",
        "Request a free lawyer from the Bar Association, with a written request and a certificate of poverty from the "
        "local authority.",
    ),
    Bilingual(
        "ដាក់ពាក្យសុំនៅក្រៅឃុំជាបណ្តោះអាសន្នទៅចៅក្រមស៊ើបសួរ មុនថ្ងៃទី៣០ ខែវិច្ឆិកា ឆ្នាំ២០២៦។",
        "Apply to the investigating judge for bail before 30 November 2026.",
    ),
    Bilingual("រក្សាទុកឯកសារវេជ្ជសាស្ត្រ វិក្កយបត្រ និងសាក្សី។", "Keep medical records, bills and the names of witnesses."),
)

_PAPERS = (
    Bilingual("អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ (ច្បាប់ចម្លង)", "Identity card (copy)"),
    Bilingual("លិខិតបញ្ជាក់ភាពក្រីក្រ", "Certificate of poverty"),
)

_PURPOSES = (
    Bilingual("រក្សាទុកព័ត៌មានរបស់ខ្ញុំ ដើម្បីផ្តល់ប្រឹក្សា", "keep what I have told, to advise me"),
    Bilingual("បញ្ជូនសំណុំរឿងរបស់ខ្ញុំទៅមេធាវី", "refer my case to a lawyer"),
)

_ITEMS = {
    "advice": _STEPS,
    "next-steps": _STEPS,
    "acknowledgement": _PAPERS,
    "appointment": _PAPERS,
    "receipt": _PAPERS,
    "consent": _PURPOSES,
    "referral": (Bilingual("សាមីខ្លួនមានកូនតូចៗ២នាក់", "The client has two small children"),),
}

TEMPLATES = tuple(_FIELDS)


def sample(template: str = "advice", language: LetterLanguage = LetterLanguage.KM, **changes: object) -> LetterInput:
    """A filled letter of that template, with some things different."""
    serial = 341 + TEMPLATES.index(template)
    letter = LetterInput(
        template=template,
        language=language,
        number=f"L-BTB-2026-003-0{serial}-3",
        case_number=CASE_NUMBER,
        day=date(2026, 11, 21),
        letterhead=LETTERHEAD,
        client=CLIENT,
        addressee=LAWYER if template == "referral" else None,
        signatory=Signatory(name=Bilingual("កែវ ដារ៉ា", "KEO Dara"), title=Bilingual("មេធាវីប្រឹក្សា", "Legal adviser")),
        lunar_line="ថ្ងៃសៅរ៍ ១២កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០",
        attachments=_PAPERS if template == "referral" else (),
        fields=_FIELDS[template],
        items=_ITEMS[template],
        copies=(Bilingual("គណៈមេធាវី ដើម្បីជ្រាប", "Bar Association, for information"),) if template == "referral" else (),
        marks=frozenset({Mark.CONFIDENTIAL}) if template == "referral" else frozenset(),
        head_code="48213907",
        has_unverified_dates=template == "advice",
        names=("ចាន់ សុភា", "សុខ វិបុល", "កែវ ដារ៉ា"),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]
