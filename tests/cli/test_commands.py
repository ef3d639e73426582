"""The command line: what is printed where, and with which exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner, Result

from digest import intake
from digest.cli import main
from digest.cli.reading_text import reading_lines
from digest.pipeline.state.project_state import no_such
from tests import project


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project.make(tmp_path))
    return tmp_path


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed)


GAZETTE_COPY = f".digest/copies/{project.GAZETTE}.txt"
COURIER_COPY = f"content/sources/{project.COURIER}/copy.txt"


@pytest.fixture
def read(root: Path) -> Path:
    assert run("read", "--write", "--all").exit_code == 0
    assert run("compare", "--write", "bridge-2022").exit_code == 0
    return root


def test_a_clean_check_prints_no_problem_and_ends_with_0(read: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no fault found\n")


def test_a_fault_is_printed_and_ends_with_1(read: Path) -> None:
    project.edit(read / "content/briefings/bridge-2022.yml", "title: Exampleton opens a bridge", "titel: Exampleton")
    result = run("check")
    assert result.exit_code == 1
    assert result.output.startswith("content/briefings/bridge-2022.yml:")
    assert "did you mean title" in result.output
    assert result.stderr == "1 fault; what a rule asks and how to mend it: digest explain unknown-key\n"


def test_json_is_a_list_and_nothing_else(read: Path) -> None:
    assert json.loads(run("check", "--format", "json").output) == []


def test_every_date_is_said_in_words(read: Path) -> None:
    result = run("check", "-v")
    assert "published: 2022-05-05: 5 May 2022" in result.output
    assert "event_date: 2022-05-04: 4 May 2022" in result.output


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["check", "--format", "xml"], "xml"),
        (["check", "--base", "no-such-commit"], "no-such-commit"),
        (["--config", "nowhere.yml", "check"], "nowhere.yml"),
        (["read"], "name the files"),
        (["read", "--write", "--all", project.GAZETTE], "ids of sources, or --all"),
        (["check", "--base", ""], "expected a commit"),
        (["compare", "--all", "--write", "bridge-2022"], "--all neither"),
        (["explain", "stale-readings"], "did you mean stale-reading"),
        (["read", "--write", "no-such-source"], "no-such-source"),
        (["read", "--published", "yesterday", GAZETTE_COPY], "expected a date such as 2021"),
        (["read", "--confirm", project.GAZETTE], "--by"),
        (["compare", GAZETTE_COPY], "two files"),
        (["compare", "--write", "no-such-briefing"], "no-such-briefing"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_why(read: Path, arguments: list[str], why: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert why in result.output


def test_a_reading_is_one_object_a_line_with_offsets_into_its_text(root: Path) -> None:
    result = run("read", GAZETTE_COPY, COURIER_COPY, "--published", "2022-05-05")
    readings = [json.loads(line) for line in result.output.splitlines()]
    assert [reading["file"] for reading in readings] == [GAZETTE_COPY, COURIER_COPY]
    for reading in readings:
        for kind in ("sentences", "key_passages", "quotations", "figures", "dates", "entities"):
            for item in reading[kind]:
                assert reading["text"][item["start"] : item["end"]] == item["text"]


def test_a_reading_names_speaker_figure_date_and_entity(root: Path) -> None:
    reading = json.loads(run("read", GAZETTE_COPY, "--published", "2022-05-05").output)
    (quotation,) = reading["quotations"]
    assert (quotation["text"].rstrip(","), quotation["speaker_id"]) == ("The river is ours again", "ada-invented")
    assert {(item["value"], item["of"]) for item in reading["figures"]} >= {(40, "meetings"), (300, "lorries")}
    assert [item["iso"] for item in reading["dates"]] == ["2022-05-04"]
    assert {item["id"] for item in reading["entities"]} == {"ada-invented", "exampleton"}
    assert list(reading) == [
        *("file", "text", "title", "authors", "published", "language", "extraction", "paragraphs", "sentences"),
        *("key_passages", "quotations", "figures", "dates", "entities", "unlisted", "terms"),
    ]


def test_reading_writes_nothing_unless_told_but_what_keeps_copies_out_of_git(root: Path) -> None:
    before = set(root.rglob("*"))
    run("read", GAZETTE_COPY)
    assert set(root.rglob("*")) - before == {root / ".digest" / ".gitignore"}


def test_reading_needs_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("note.txt").write_text("A title\n\nThe council of Exampleton met on Monday and agreed on the new bridge.\n")
    assert json.loads(run("read", "note.txt").output)["title"] == "A title"


def test_a_file_that_cannot_be_read_does_not_hide_the_others(root: Path) -> None:
    Path("empty.txt").write_text("")
    result = run("read", "empty.txt", COURIER_COPY)
    assert result.exit_code == 2
    assert json.loads(result.stdout)["file"] == COURIER_COPY
    assert result.stderr.startswith("Error: empty.txt: ")


def test_a_source_is_read_by_its_id_with_what_its_record_tells(root: Path) -> None:
    by_id, by_file = (json.loads(run("read", name).output) for name in (project.GAZETTE, GAZETTE_COPY))
    assert Path(by_id["file"]).samefile(GAZETTE_COPY)
    assert (by_id["published"], by_id["dates"][0]["iso"]) == ("2022-05-05", "2022-05-04")
    assert (by_file["published"], by_id["text"]) == (None, by_file["text"])
    assert json.loads(run("read", project.GAZETTE, "--published", "2022-06").output)["published"] == "2022-06"


def test_a_name_that_is_no_file_and_no_source_with_a_copy_is_said(root: Path) -> None:
    result = run("read", "nowhere")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: nowhere: no file, and no source of this id has a copy at hand; digest status lists the sources\n",
    )


def test_a_person_may_read_a_reading(root: Path) -> None:
    result = run("read", GAZETTE_COPY, "--format", "text")
    assert "Quotations (1)\n  Mayor Ada Invented: The river is ours again" in result.output or (
        "Quotations (1)\n  Ada Invented: The river is ours again" in result.output
    )


def test_a_reading_says_what_read_it_and_which_paragraphs_are_to_be_looked_at() -> None:
    read = {
        "file": "copy.html",
        "text": "A bridge is planned.\n\nRead more of the bridge.",
        "paragraphs": [{"start": 0, "end": 20}, {"start": 22, "end": 46}],
        "extraction": {"engines": ["trafilatura 2.0", "newspaper3k 0.2.8"], "agreement": 0.914, "doubtful": [1]},
        **dict.fromkeys(("title", "published", "language")),
        **dict.fromkeys(("authors", "key_passages", "quotations", "figures", "dates"), ()),
        **dict.fromkeys(("entities", "unlisted", "terms"), ()),
    }
    assert list(reading_lines(read))[2:] == [
        "read by trafilatura 2.0, newspaper3k 0.2.8; they agree on 91% of the text",
        "",
        "To look at: paragraphs that only one engine takes for the article's (1)",
        "  Read more of the bridge.",
    ]


def test_build_writes_a_folder_that_needs_no_plugin(read: Path) -> None:
    result = run("build", "--to", "out")
    assert result.exit_code == 0, result.output
    config = yaml.safe_load(Path("out/mkdocs.yml").read_text("utf-8"))
    assert config["plugins"] == ["search"]
    assert Path("out/docs/briefings/bridge-2022.md").is_file()
    assert Path("out/docs/about.md").is_file()
    assert Path("out/theme/main.html").is_file()


def test_build_replaces_its_own_files_and_no_others(read: Path) -> None:
    run("build", "--to", "out")
    Path("out/docs/briefings/bridge-2022.md").write_text("edited")
    assert run("build", "--to", "out").exit_code == 0
    assert Path("out/docs/briefings/bridge-2022.md").read_text() != "edited"
    Path("out/docs/briefings/mine.md").write_text("added")
    result = run("build", "--to", "out")
    assert (result.exit_code, "mine.md" in result.stderr) == (2, True)
    assert Path("out/docs/briefings/mine.md").read_text() == "added"
    Path("mine").mkdir()
    Path("mine/notes.txt").write_text("mine")
    result = run("build", "--to", "mine")
    assert result.exit_code == 2
    assert Path("mine/notes.txt").read_text() == "mine"


def test_build_refuses_faults_unless_told_to_go_on(read: Path) -> None:
    project.edit(read / f"content/sources/{project.COURIER}/source.yml", "title: New", "titel: New")
    assert run("build", "--to", "out").exit_code == 1
    assert not Path("out").exists()
    assert run("build", "--to", "out", "--keep-going").exit_code == 1
    assert Path("out/docs/index.md").is_file()


def test_schemas_are_for_every_record(root: Path) -> None:
    schemas = json.loads(run("schema").output)
    assert {"source", "briefing", "outlets", "entities", "topics", "rights"} <= set(schemas)
    run("schema", "--to", "forms")
    assert json.loads(Path("forms/source.schema.json").read_text("utf-8")) == schemas["source"]


def test_confirming_adds_a_name_to_the_receipts(read: Path) -> None:
    result = run("read", "--confirm", project.GAZETTE, GAZETTE_COPY, "--by", "Second Person")
    assert result.exit_code == 0, result.output
    assert "Second Person" in (read / f"content/sources/{project.GAZETTE}/reading.json").read_text("utf-8")


@pytest.mark.parametrize("name", ["???", " ", "x", "1234"])
def test_nobody_confirms_without_a_name(read: Path, name: str) -> None:
    before = (read / f"content/sources/{project.GAZETTE}/reading.json").read_bytes()
    result = run("read", "--confirm", project.GAZETTE, GAZETTE_COPY, "--by", name)
    assert result.exit_code == 2
    assert f"--by {name}: " in result.output
    assert "is no name of a person" in result.output
    assert (read / f"content/sources/{project.GAZETTE}/reading.json").read_bytes() == before


def test_a_confirmation_of_a_day_to_come_is_a_fault(read: Path) -> None:
    reading = read / f"content/sources/{project.GAZETTE}/reading.json"
    run("read", "--confirm", project.GAZETTE, GAZETTE_COPY, "--by", "Second Person")
    text = reading.read_text("utf-8")
    assert run("check").exit_code == 0
    reading.write_text(re.sub(r'"on": "[^"]+"', '"on": "2999-01-01"', text), "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "impossible-confirmation: a receipt confirmed by Second Person on 2999-01-01" in result.output


def test_a_correction_of_a_day_to_come_is_a_warning(read: Path) -> None:
    entry = "corrections:\n  - {date: 2999-05-09, what: The bands did not play., why: We misread the report.}\n"
    BRIEFING.write_text(BRIEFING.read_text("utf-8") + entry, "utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert "warning: future-date: corrections: 2999-05-09 is a day that has not come" in result.output


BRIEFING = Path("content/briefings/bridge-2022.yml")


def test_a_proposal_is_written_with_its_receipt_and_the_rest_of_the_file_stays(read: Path) -> None:
    result = run("quote", "bridge-2022", "Fewer lorries will cross the old town.", typed="1\n")
    assert result.exit_code == 0, result.output
    assert f"1. {project.GAZETTE}: “" in result.output
    text = BRIEFING.read_text("utf-8")
    assert text.startswith("# Kept by whoever edits this file.\n")
    assert text.count("evidence:") == 4
    assert run("check").stdout == ""


def test_without_any_copy_there_is_nothing_to_propose_from(read: Path) -> None:
    (read / COURIER_COPY).unlink()
    (read / GAZETTE_COPY).unlink()
    result = run("quote", "--missing", "bridge-2022")
    assert result.exit_code == 2
    assert "found no copy of its sources" in result.output


def test_a_new_sentence_becomes_a_point_with_an_id(read: Path) -> None:
    result = run("quote", "bridge-2022", "The builders worked for eleven years.", "--pick", "1")
    assert result.exit_code == 0, result.output
    text = BRIEFING.read_text("utf-8")
    assert "- id: builders-worked-eleven\n" in text
    assert run("check").stdout == ""


def test_a_nearer_passage_that_may_not_be_quoted_is_named(read: Path) -> None:
    project.edit(read / "content/rights.yml", "total_words: 150", "total_words: 0")
    result = run("quote", "bridge-2022", "The crowd waited on both banks, and the river is ours again.", typed="0\n")
    assert f"1. {project.COURIER}: “" in result.stdout
    assert f"what comes nearer in {project.GAZETTE} cannot be quoted" in result.stderr


def test_nothing_farther_is_picked_without_asking(read: Path) -> None:
    project.edit(read / "content/rights.yml", "total_words: 150", "total_words: 0")
    before = BRIEFING.read_text("utf-8")
    result = run("quote", "bridge-2022", "The crowd waited on both banks, and the river is ours again.", "--pick", "1")
    assert result.exit_code == 2
    assert "Error: --pick: what comes nearest is not among these" in result.stderr
    assert BRIEFING.read_text("utf-8") == before


def test_a_quote_that_the_sentence_has_already_is_not_written_twice(read: Path) -> None:
    sentence = ("quote", "bridge-2022", "The builders worked for eleven years.", "--pick", "1")
    assert run(*sentence).exit_code == 0
    before = BRIEFING.read_text("utf-8")
    result = run(*sentence)
    assert result.exit_code == 0
    assert "this sentence has the quote “" in result.output
    assert BRIEFING.read_text("utf-8") == before


def test_quoting_again_completes_what_an_end_in_its_midst_left_undone(read: Path) -> None:
    reading = read / f"content/sources/{project.GAZETTE}/reading.json"
    before = reading.read_bytes()
    sentence = ("quote", "bridge-2022", "It took 40 meetings.", "--pick", "1")
    assert run(*sentence).exit_code == 0
    whole = {path: path.read_bytes() for path in (read / "content").rglob("*.*")}
    reading.write_bytes(before)
    assert "receipt-missing" in run("check").output
    assert run(*sentence).exit_code == 0
    assert {path: path.read_bytes() for path in (read / "content").rglob("*.*")} == whole


def test_nothing_is_written_when_none_is_chosen(read: Path) -> None:
    before = BRIEFING.read_text("utf-8")
    assert run("quote", "bridge-2022", "Fewer lorries will cross the old town.", typed="0\n").exit_code == 0
    assert BRIEFING.read_text("utf-8") == before


def test_the_points_without_evidence_are_walked_through(read: Path) -> None:
    result = run("quote", "--missing", typed="0\n")
    assert "bridge-2022: Fewer lorries will cross the old town." in result.output
    assert result.output.count("which one?") == 1


def test_a_sentence_that_nothing_carries_gets_no_proposal(read: Path) -> None:
    result = run("quote", "bridge-2022", "Zebras graze quietly.")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: no passage of the copies at hand says it")
    assert "content/briefings/bridge-2022.yml as a point without evidence" in result.stderr


def test_where_rights_allow_speech_alone_nobody_is_told_to_drop_a_quote(read: Path) -> None:
    text = (read / "content/rights.yml").read_text("utf-8")
    (read / "content/rights.yml").write_text(text.replace("speech_only: false", "speech_only: true"), "utf-8")
    result = run("quote", "bridge-2022", "The crowd waited on both banks.")
    assert "nothing was written: quote what a person who is named says there" in result.stderr
    assert "drop another quote" not in result.stderr


def test_a_record_with_a_fault_is_found_where_the_content_is_the_project() -> None:
    assert "has a fault, briefings/a.yml" in no_such("briefing", "a", (), ("briefings/a.yml",))


def test_where_the_budget_is_used_up_that_is_said_and_what_to_do(read: Path) -> None:
    text = (read / "content/rights.yml").read_text("utf-8")
    (read / "content/rights.yml").write_text(re.sub("(total_words|longest_run): .*", r"\1: 0", text), "utf-8")
    result = run("quote", "bridge-2022", "The crowd waited on both banks.")
    assert result.exit_code == 2
    assert f"what comes nearer in {project.GAZETTE} cannot be quoted: what is left of its quotation" in result.stderr
    assert "nothing was written: shorten or drop another quote (digest status counts what is left)" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["quote", "bridge-202", "A sentence."], "bridge-202: found no briefing of this id; did you mean bridge-2022?"),
        (["compare", "--write", "brigde-2022"], "found no briefing of this id; did you mean bridge-2022?"),
        (["suggest", "zzz"], "zzz: found no briefing of this id; digest status lists all"),
        (["read", "--write", project.GAZETTE[:-1]], f"no source of this id; did you mean {project.GAZETTE}?"),
        (["read", project.GAZETTE[:-1]], f"did you mean {project.GAZETTE}?"),
        (["archive", project.GAZETTE[:-1]], f"no source of this id; did you mean {project.GAZETTE}?"),
    ],
)
def test_an_id_with_a_slip_gets_the_nearest(read: Path, arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_what_is_said_to_list_the_ids_lists_them(read: Path) -> None:
    told = run("status").output
    assert "briefings (1): bridge-2022\n" in told
    assert f"sources (2): {project.COURIER}, {project.GAZETTE}\n" in told


def test_a_record_with_a_fault_is_not_said_to_be_missing(read: Path) -> None:
    project.edit(BRIEFING, "title:", "titel:")
    result = run("quote", "bridge-2022", "A sentence.")
    assert "the record of this briefing has a fault, content/briefings/bridge-2022.yml; digest check" in result.stderr


def test_missing_ids_are_made_once(read: Path) -> None:
    project.edit(BRIEFING, "  - id: with-music\n    text: Two", "  - text: Two")
    assert run("ids").output == "bridge-2022: ids added\n"
    assert "- id: bands-played\n    text: Two bands played." in BRIEFING.read_text("utf-8")
    assert run("ids").output == ""


def test_a_comparison_names_what_both_say_and_where(root: Path) -> None:
    found = json.loads(run("compare", GAZETTE_COPY, COURIER_COPY, "--published", "2022-05-05").output)
    texts = {path: json.loads(run("read", path).output)["text"] for path in (GAZETTE_COPY, COURIER_COPY)}
    passages = [passage for item in found["agreements"] for passage in item["passages"]]
    assert passages
    assert all(texts[item["file"]][item["start"] : item["end"]] == item["text"] for item in passages)
    assert any("The river is ours again" in item["text"] for item in passages)
    assert set(found) == {
        *("agreements", "opposed", "conflicts", "updates", "to_look_at"),
        *("shared_wording", "origins", "only", "framing", "timeline"),
    }


def test_a_comparison_of_files_gives_each_finding_its_id_and_its_origins(root: Path) -> None:
    printed = run("compare", GAZETTE_COPY, COURIER_COPY, "--published", "2022-05-05").output
    found = json.loads(printed)
    speech = next(item for item in found["agreements"] if "The river is ours again" in item["passages"][0]["text"])
    assert speech["id"].startswith("same-")
    assert [origin["name"] for origin in speech["origins"]] == ["ada-invented"]
    assert found["only"][0]["id"].startswith("only-")
    assert found["origins"]["origins"] == 2
    named = {item["name"]: item["passage"]["text"] for item in found["origins"]["attributions"]}
    assert "The river is ours again" in named["ada-invented"]
    text = run("compare", GAZETTE_COPY, COURIER_COPY, "--published", "2022-05-05", "--format", "text").output
    assert speech["id"] in text
    assert "outlets: 2; origins: 2\n" in text


def test_the_findings_of_a_briefing_are_named_with_their_ids(read: Path) -> None:
    written = run("compare", "--write", "bridge-2022").output
    stored = intake.read_comparison(read / "content/briefings/bridge-2022.comparison.json", root=read)[0]
    assert stored
    assert [item.id for item in stored.comparison.findings] == re.findall(r"^  (\S+):", written, re.MULTILINE)


def test_what_is_dismissed_is_not_suggested(read: Path) -> None:
    written = run("compare", "--write", "bridge-2022").output
    ids = re.findall(r"^  (same-\w+):", written, re.MULTILINE)
    entries = "".join(f"  - {{finding: {one}, reason: No., date: 2022-06-01}}\n" for one in ids)
    BRIEFING.write_text(BRIEFING.read_text("utf-8") + "dismissed:\n" + entries, "utf-8")
    assert run("suggest", "bridge-2022").output.startswith("nothing that several sources carry")


def test_a_comparison_is_kept_beside_its_briefing_and_goes_along_with_its_sources(read: Path) -> None:
    assert run("compare", "--write", "bridge-2022").exit_code == 0
    assert run("check").stdout == ""
    project.edit(read / GAZETTE_COPY, "300 lorries", "200 lorries")
    written = run("read", "--write", "--all").output
    assert "bridge-2022.comparison.json: written" in written
    assert run("check").stdout == ""


def test_every_command_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert [name for name in main.list_commands(click.Context(main)) if f"`digest {name}" not in readme] == []


def test_what_both_sources_say_becomes_a_point_to_word(read: Path) -> None:
    result = run("suggest", "bridge-2022")
    assert result.exit_code == 0, result.output
    assert f"{project.GAZETTE}: “" in result.output
    assert f"{project.COURIER}: “" in result.output
    checked = run("check", "--format", "json")
    assert {problem["rule"] for problem in json.loads(checked.stdout)} == {"text-to-be-written"}
    assert "id: to-be-written" not in BRIEFING.read_text("utf-8")
    assert run("suggest", "bridge-2022").output.startswith("nothing that several sources carry")


def test_what_would_be_lost_is_told_with_the_way_to_lose_it(read: Path) -> None:
    """The courier's copy is committed and changes; the gazette's is somebody else's."""
    assert run("compare", "--write", "bridge-2022").exit_code == 0
    comparison = read / "content/briefings/bridge-2022.comparison.json"
    before = comparison.read_bytes()
    (read / GAZETTE_COPY).unlink()
    project.edit(read / COURIER_COPY, "eleven years", "twelve years")
    refused = run("compare", "--write", "bridge-2022")
    assert refused.exit_code == 2
    assert f"no copy of {project.GAZETTE} is at hand" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert comparison.read_bytes() == before
    written = run("compare", "--write", "bridge-2022", "--partial")
    assert written.exit_code == 0
    assert "not compared with all others, for want of a copy:" in written.output


def test_what_may_be_lost_goes_with_writing_alone(root: Path) -> None:
    assert run("compare", GAZETTE_COPY, COURIER_COPY, "--partial").exit_code == 2


def test_a_finding_says_what_it_is_of_and_where_and_how_many_words_too_many_it_costs(read: Path) -> None:
    written = run("compare", "--write", "bridge-2022")
    assert "too many" not in written.stderr
    places = rf"{project.COURIER}, paragraph [0-9]+; {project.GAZETTE}, paragraph [0-9]+"
    assert re.search(rf"^  same-[0-9a-f]+: {places} \(same ", written.stdout, re.MULTILINE)
    project.edit(read / "content/rights.yml", "total_words: 150", "total_words: 1")
    assert re.search(
        r": [0-9]+ words too many, of 1: [0-9]+ in quotes and [0-9]+ that comparisons tell",
        run("compare", "--write", "bridge-2022").stderr,
    )


def test_no_quote_is_written_while_a_record_has_a_fault(read: Path) -> None:
    project.edit(read / "content/entities.yml", "kind: place", "kind: plaice")
    before = BRIEFING.read_bytes()
    result = run("quote", "bridge-2022", "Two bands played.", "--pick", "1")
    assert result.exit_code == 2
    assert "content/entities.yml: a record with a fault" in result.stderr
    assert BRIEFING.read_bytes() == before
