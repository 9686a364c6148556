class ConvertResult:
    warnings: list[str]

def convert(*, xlsform: bytes, validate: bool, file_type: str) -> ConvertResult: ...
