"""`reading.json` and `comparison.json`: what is written is read back the same, and nothing else is taken for it."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from digest import intake, report
from digest.intake import stored_consistency
from digest.model import (
    Agreement,
    Attribution,
    ComparedInput,
    Comparison,
    Confirmation,
    Excerpt,
    Extraction,
    FigureMention,
    Framing,
    Opposition,
    OriginKind,
    Origins,
    Paragraph,
    ParagraphKind,
    Passage,
    Reading,
    Receipt,
    Sentence,
    StoredComparison,
    StoredReading,
)
from tests.examples import times
from tests.intake.folders import put

READING = StoredReading(
    format=2,
    method=3,
    copy="c" * 64,
    text="7" * 64,
    record="e" * 64,
    extraction=Extraction(engines=("trafilatura 2.0", "readability-lxml 0.8"), agreement=0.93, doubtful=(0,)),
    words=9,
    reading=Reading(
        language="en",
        paragraphs=(Paragraph(start=0, end=40, kind=ParagraphKind.BODY),),
        sentences=(Sentence(start=0, end=18, paragraph=0), Sentence(start=19, end=40, paragraph=0)),
        key_passages=(),
        quotations=(),
        figures=(
            FigureMention(start=3, end=5, value=30, value_high=35.5, qualifier="about", unit=None, of="boats “at sea”"),
        ),
        dates=(),
        entities=(),
        terms=("boats",),
        excerpts=(Excerpt(start=0, end=5, text="Té 30"),),
    ),
    receipts=(
        Receipt(
            quote="a" * 64,
            paragraph=0,
            start=0,
            end=18,
            pieces=((0, 5), (9, 18)),
            confirmed=(Confirmation(by="Jane Doe", on="2021-12-01"),),
        ),
    ),
)

READING_TEXT = """\
{
 "format": 2,
 "method": 3,
 "copy": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
 "text": "7777777777777777777777777777777777777777777777777777777777777777",
 "record": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
 "extraction": {
  "engines": [
   "trafilatura 2.0",
   "readability-lxml 0.8"
  ],
  "agreement": 0.93,
  "doubtful": [
   0
  ]
 },
 "words": 9,
 "reading": {
  "language": "en",
  "paragraphs": [
   {"start": 0, "end": 40, "kind": "body"}
  ],
  "sentences": [
   {"start": 0, "end": 18, "paragraph": 0},
   {"start": 19, "end": 40, "paragraph": 0}
  ],
  "key_passages": [],
  "quotations": [],
  "figures": [
   {"start": 3, "end": 5, "value": 30, "value_high": 35.5, "qualifier": "about", "unit": null, "of": "boats “at sea”"}
  ],
  "dates": [],
  "entities": [],
  "terms": [
   "boats"
  ],
  "excerpts": [
   {"start": 0, "end": 5, "text": "Té 30"}
  ]
 },
 "receipts": [
  {"quote": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "paragraph": 0, "start": 0, "end": 18, \
"pieces": [[0, 5], [9, 18]], "confirmed": [{"by": "Jane Doe", "on": "2021-12-01"}]}
 ]
}
"""

SENTENCE = Passage(source="a", paragraph=0, sentence=1, start=19, end=40)

SIDES = (SENTENCE, replace(SENTENCE, source="b"))

COMPARISON = StoredComparison(
    format=3,
    method=1,
    inputs={
        "a": ComparedInput(text="1" * 64, said="3" * 64, method=3),
        "b": ComparedInput(text="2" * 64, said="4" * 64, method=3),
    },
    compared=(("a", "b"),),
    comparison=Comparison(
        agreements=(),
        shared_wording=(),
        origins=Origins(
            attributions=(Attribution(passage=SENTENCE, kind=OriginKind.SPEAKER, name="Jane Doe"),),
        ),
        only=(SENTENCE,),
        conflicts=(),
        to_look_at=(),
        framing=(Framing(terms=(("a", "pact"), ("b", "roadmap"))),),
        timeline=(),
    ),
)


IMPOSSIBLE = [
    (
        ('"start": 19, "end": 40', '"start": 19, "end": 4'),
        "the sentence from 19 to 4 is empty, beyond the text, or begins before the end of another",
    ),
    (('"end": 40, "paragraph": 0', '"end": 40, "paragraph": 1'), "there is no paragraph 1"),
    (('"key_passages": []', '"key_passages": [{"start": 0, "end": 1, "sentence": 2}]'), "there is no sentence 2"),
    (('"text": "Té 30"', '"text": "Té 30 boats"'), "the excerpt from 0 to 5 has a text of 11 characters"),
    (('"doubtful": [\n   0', '"doubtful": [\n   1'), "there is no paragraph 1"),
    (("c" * 64, "copy"), '"copy" is no SHA-256'),
    (
        (
            '"dates": []',
            '"dates": [{"start": 0, "end": 1, "edtf": "soon", "precision": "day", "approximate": false}]',
        ),
        '"soon" is no date',
    ),
]
"""Changes of a reading that keep its form, each with what then cannot be."""


def test_a_reading_is_written_an_item_a_line() -> None:
    assert intake.reading_json(READING) == READING_TEXT


def test_a_reading_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = put(tmp_path, "content/sources/a/reading.json", READING_TEXT)
    assert intake.read_reading(path, root=tmp_path) == (READING, ())
    assert intake.reading_from(READING_TEXT) == READING


def test_a_comparison_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = put(tmp_path, "content/briefings/a.comparison.json", intake.comparison_json(COMPARISON))
    assert intake.read_comparison(path, root=tmp_path) == (COMPARISON, ())
    assert '\n  "a": {"text": "1111' in intake.comparison_json(COMPARISON)


def test_an_origin_in_no_source_of_the_comparison_is_a_problem(tmp_path: Path) -> None:
    text = intake.comparison_json(COMPARISON).replace('{"passage": {"source": "a"', '{"passage": {"source": "c"')
    comparison, (problem,) = intake.read_comparison(put(tmp_path, "a.comparison.json", text), root=tmp_path)
    assert (comparison, problem.found) == (None, "c is none of the sources")


@given(st.from_type(StoredReading))
def test_every_reading_comes_back_the_same(stored: StoredReading) -> None:
    written = intake.reading_json(stored)
    assume("NaN" not in written and "Infinity" not in written)  # no figure has such a value
    assert intake.reading_from(written) == stored
    assert intake.reading_json(intake.reading_from(written)) == written


places = st.builds(
    Passage,
    source=st.sampled_from("ab"),
    paragraph=st.integers(0, 9),
    sentence=st.integers(0, 9),
    start=st.integers(0, 99),
    end=st.just(0),
)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
inputs_of_both = st.fixed_dictionaries(
    dict.fromkeys("ab", st.builds(ComparedInput, text=digests, said=digests, method=st.integers(0, 9)))
)
words = st.text(
    st.characters(categories=("L", "Nd", "P"), exclude_characters="\u3164\uffa0\u115f\u1160"), min_size=1, max_size=9
)


@times(0.5)
@given(
    only=st.lists(places, unique=True, max_size=4),
    terms=st.lists(st.tuples(st.sampled_from("ab"), words), max_size=3),
    inputs=inputs_of_both,
    form=st.sampled_from([3, 3, 3, 4]),
)
def test_every_comparison_comes_back_the_same(
    only: list[Passage], terms: list[tuple[str, str]], inputs: dict[str, ComparedInput], form: int
) -> None:
    found = replace(
        COMPARISON.comparison,
        only=tuple({place.start: replace(place, end=place.start + 10) for place in only}.values()),
        framing=(Framing(terms=tuple(terms)),),
    )
    stored = replace(COMPARISON, format=form, inputs=inputs, comparison=found)
    with tempfile.TemporaryDirectory() as name:
        path = put(Path(name), "a.comparison.json", intake.comparison_json(stored))
        comparison, problems = intake.read_comparison(path, root=Path(name))
    if stored.format != 3:
        assert [problem.rule for problem in problems] == ["stored-format"]
    else:
        assert (comparison, problems) == (stored, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            READING_TEXT.replace('"format": 2', '"format": 3'),
            "1:1: stored-format: found format 3; expected format 2, which this program reads; update the program",
        ),
        (
            '{"format": 9, "whatever": []}',
            "1:1: stored-format: found format 9; expected format 2, which this program reads; update the program",
        ),
        (
            READING_TEXT.replace('"format": 2', '"format": 0'),
            "1:1: stored-format: found format 0; expected format 2, which this program reads; "
            "make it again where the copy is: digest read --write",
        ),
        (
            READING_TEXT.replace('"words": 9,', '"words": 9'),
            "18:2: stored-file: Invalid JSON: expected `,` or `}` at line 18 column 2; "
            "expected a file as the program wrote it; "
            "make it again where the copy is: digest read --write",
        ),
        (
            READING_TEXT.replace('"words": 9', '"words": "9"'),
            "1:1: stored-file: words: Input should be a valid integer; expected a file as the program wrote it; "
            "make it again where the copy is: digest read --write",
        ),
        (
            READING_TEXT.replace('{"start": 19,', '{"begin": 19,'),
            "1:1: stored-file: reading.sentences.1.start: Field required; expected a file as the program wrote it; "
            "make it again where the copy is: digest read --write",
        ),
        (
            READING_TEXT.replace('"words": 9', '"words": 9, "article": "All of it."'),
            "1:1: stored-file: article: Unexpected keyword argument; expected a file as the program wrote it; "
            "make it again where the copy is: digest read --write",
        ),
        (
            READING_TEXT.replace('{"start": 0, "end": 18,', '{"start": 0, "words": "Hidden", "end": 18,'),
            "1:1: stored-file: reading.sentences.0.words: Unexpected keyword argument; "
            "expected a file as the program wrote it; "
            "make it again where the copy is: digest read --write",
        ),
        (
            READING_TEXT.replace('"value": 30', '"value": NaN'),
            "1:1: stored-file: reading.figures.0.value.int: Input should be a valid integer; "
            "expected a file as the program "
            "wrote it; make it again where the copy is: digest read --write",
        ),
        *(
            (
                READING_TEXT.replace(*change),
                f"1:1: stored-file: {found}; expected a file as the program wrote it; "
                "make it again where the copy is: digest read --write",
            )
            for change, found in IMPOSSIBLE
        ),
        (
            "",
            "1:1: stored-file: Invalid JSON: EOF while parsing a value at line 1 column 0; "
            "expected a file as the program wrote "
            "it; make it again where the copy is: digest read --write",
        ),
    ],
)
def test_another_file_is_a_problem(text: str, expected: str, tmp_path: Path) -> None:
    path = put(tmp_path, "content/sources/a/reading.json", text)
    reading, problems = intake.read_reading(path, root=tmp_path)
    assert reading is None
    assert [report.line_of(problem) for problem in problems] == [f"content/sources/a/reading.json:{expected}"]


FORMER_TEXT = READING_TEXT.replace('"format": 2,', '"format": 1,\n "program": "0.1.0",').replace(
    '"dates": []',
    '"dates": [{"start": 19, "end": 25, "iso": "2021-11", "precision": "month", "approximate": false}]',
)


def test_a_reading_of_the_former_form_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "content/sources/a/reading.json", FORMER_TEXT)
    reading, problems = intake.read_reading(path, root=tmp_path)
    assert problems == ()
    assert reading is not None
    assert (reading.format, [date.edtf for date in reading.reading.dates]) == (2, ["2021-11"])
    assert '"edtf": "2021-11"' in intake.reading_json(reading)


@pytest.mark.parametrize("damaged", ['"dates": 7', '"dates": [7]', '"dates": [{"start": 19}]'])
def test_damage_in_the_former_form_is_a_problem(damaged: str, tmp_path: Path) -> None:
    path = put(tmp_path, "content/sources/a/reading.json", FORMER_TEXT.replace('"dates": [', damaged + ', "more": ['))
    reading, problems = intake.read_reading(path, root=tmp_path)
    assert (reading, [problem.rule for problem in problems]) == (None, ["stored-format"])


def test_a_comparison_says_how_it_is_made_again(tmp_path: Path) -> None:
    path = put(tmp_path, "content/briefings/a.comparison.json", READING_TEXT)
    comparison, (problem,) = intake.read_comparison(path, root=tmp_path)
    assert comparison is None
    assert problem.hint == "make it again where the copies are: digest compare --write"


@given(text=st.text(max_size=60), start=st.integers(0, len(READING_TEXT)), length=st.integers(0, 60))
def test_no_text_makes_it_raise(text: str, start: int, length: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("stored")
    altered = READING_TEXT[:start] + text + READING_TEXT[start + length :]
    path = put(root, "reading.json", altered)
    reading, problems = intake.read_reading(path, root=root)
    assert (reading is None) == bool(problems)


def test_a_comparison_of_the_former_form_is_read(tmp_path: Path) -> None:
    former = {
        "format": 2,
        "method": 1,
        "inputs": {"a": "1" * 64, "b": "2" * 64, "c": "3" * 64},
        "comparison": {
            "sources": ["a", "b", "c"],
            "not_compared": ["c"],
            "agreements": [],
            "shared_wording": [],
            "origins": {"outlets": 3, "origins": 3, "because": []},
            "only": [],
            "opposed": [],
            "conflicts": [],
            "updates": [],
            "to_look_at": [],
            "framing": [],
            "timeline": [],
        },
    }
    path = put(tmp_path, "content/briefings/a.comparison.json", json.dumps(former))
    comparison, problems = intake.read_comparison(path, root=tmp_path)
    assert problems == ()
    assert comparison is not None
    assert comparison.compared == (("a", "b"),)
    assert comparison.inputs["a"] == ComparedInput(text="1" * 64, said="", method=0)
    assert '"format": 3' in intake.comparison_json(comparison)


def test_more_than_can_be_held_against_all_else_is_refused_in_a_sentence(tmp_path: Path) -> None:
    excerpts = tuple(Excerpt(start=2 * place, end=2 * place + 1, text="a") for place in range(50_000))
    paragraphs = (Paragraph(start=0, end=100_000, kind=ParagraphKind.BODY),)
    full = replace(READING, reading=replace(READING.reading, paragraphs=paragraphs, excerpts=excerpts))
    reading, problems = intake.read_reading(put(tmp_path, "reading.json", intake.reading_json(full)), root=tmp_path)
    assert (reading, [problem.found for problem in problems]) == (None, ["50000 excerpts, at most 4000"])
    receipts = tuple(replace(READING.receipts[0], quote=f"{number:064x}") for number in range(5_000))
    cited = replace(READING, receipts=receipts)
    reading, problems = intake.read_reading(put(tmp_path, "reading.json", intake.reading_json(cited)), root=tmp_path)
    assert (reading, [problem.found for problem in problems]) == (None, ["5000 receipts, at most 4000"])
    found = COMPARISON.comparison
    sides = (SENTENCE, replace(SENTENCE, source="b"))
    many = (Opposition(passages=sides, words=("shut", "open"), why=("opposites",)),) * 20_000
    crowded = replace(COMPARISON, comparison=replace(found, opposed=many))
    comparison, problems = intake.read_comparison(
        put(tmp_path, "a.comparison.json", intake.comparison_json(crowded)), root=tmp_path
    )
    assert (comparison, len(problems)) == (None, 1)
    assert problems[0].found.endswith(" findings of several sources, at most 5000")


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (
            {"opposed": (Opposition(passages=(SENTENCE, *SIDES * 200), words=(), why=()),)},
            "has 401 passages, at most 300",
        ),
        (
            {"opposed": tuple(Opposition(passages=SIDES * 100, words=(), why=(str(n),)) for n in range(200))},
            "passages in findings of several sources, at most 20000",
        ),
        (
            {
                "opposed": tuple(Opposition(passages=SIDES * 100, words=(), why=(str(n),)) for n in range(90)),
                "origins": Origins(
                    attributions=(Attribution(passage=SENTENCE, kind=OriginKind.WIRE, name="A"),) * 2_300
                ),
            },
            "whose words a tells is said of 2300 passages, with 9000 in findings",
        ),
    ],
)
def test_passages_that_are_held_against_one_another_are_not_too_many(
    part: dict[str, object], told: str, tmp_path: Path
) -> None:
    crowded = replace(COMPARISON, comparison=replace(COMPARISON.comparison, **part))  # type: ignore[arg-type]
    path = put(tmp_path, "a.comparison.json", intake.comparison_json(crowded))
    comparison, problems = intake.read_comparison(path, root=tmp_path)
    assert comparison is None
    assert any(problem.found.endswith(told) for problem in problems)


def test_what_many_sources_tell_alike_and_a_long_transcript_has_from_its_speakers_is_read(tmp_path: Path) -> None:
    names = [f"s{number:03}" for number in range(200)]
    passages = [
        replace(SENTENCE, source=name, sentence=at, start=9 * at, end=9 * at + 5) for name in names for at in (0, 1)
    ]
    said = [replace(SENTENCE, source="s000", sentence=at, start=9 * at, end=9 * at + 5) for at in range(1_500)]
    crowded = replace(
        COMPARISON,
        inputs=dict.fromkeys(names, COMPARISON.inputs["a"]),
        compared=(tuple(names),),
        comparison=replace(
            COMPARISON.comparison,
            only=(),
            framing=(),
            agreements=(Agreement(passages=tuple(passages), score=0.5, why=("same words: fire, mill",)),),
            origins=Origins(
                attributions=tuple(Attribution(passage=one, kind=OriginKind.SPEAKER, name="Jane Doe") for one in said)
            ),
        ),
    )
    path = put(tmp_path, "a.comparison.json", intake.comparison_json(crowded))
    assert intake.read_comparison(path, root=tmp_path) == (crowded, ())


def test_names_that_confirm_many_receipts_are_held_against_one_another_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [
        f"{first} Invented" for first in ("Ada", "Bo", "Cy", "Dot", "Eve", "Flo", "Gus", "Hal", "Ida", "Jo", "Kit")
    ]
    calls: list[tuple[str, str]] = []
    is_one_name = stored_consistency.is_one_name

    def counted(one: str, other: str) -> bool:
        calls.append((one, other))
        return is_one_name(one, other)

    monkeypatch.setattr(stored_consistency, "is_one_name", counted)
    confirmed = [
        tuple(Confirmation(by=name, on="2021-12-01") for name in names[turn:] + names[:turn]) for turn in range(11)
    ]
    receipts = tuple(
        replace(READING.receipts[0], quote=f"{number:064x}", confirmed=confirmed[number % 11]) for number in range(500)
    )
    full = replace(READING, receipts=receipts)
    reading, problems = intake.read_reading(put(tmp_path, "reading.json", intake.reading_json(full)), root=tmp_path)
    assert (reading, problems) == (full, ())
    assert len(calls) <= len(names) ** 2
