from pycrfsuite import Tagger

model_path: str
tagger: Tagger | None

def tokenize(text: str) -> list[str]: ...
