"""What a check finds and a build shows, with and without the private copies."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from digest import pipeline
from digest.model import Site
from digest.problems import Problem, Severity, faults
from digest.settings import Settings
from tests import project
from tests.invented_vocabularies import all_rights_reserved


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")


@pytest.fixture
def read(settings: Settings) -> Settings:
    list(pipeline.write_readings(settings))
    return settings


BRIEFING = Path("content/briefings/bridge-2022.yml")
READING = Path(f"content/sources/{project.GAZETTE}/reading.json")


def rules_of(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule for problem in problems]


def page(site: Site, path: str) -> str:
    return next(page.markdown for page in site.pages if page.path == path)


def test_a_private_copy_wants_a_reading(settings: Settings) -> None:
    assert rules_of(pipeline.check(settings)) == ["receipt-missing", "missing-reading"]


def test_after_reading_nothing_is_wrong(read: Settings) -> None:
    assert pipeline.check(read) == ()


def test_a_site_without_a_contact_for_publishers_is_warned(read: Settings) -> None:
    (problem,) = pipeline.check(replace(read, contact=""))
    assert (problem.rule, problem.severity) == ("no-contact", Severity.WARNING)


def test_a_reading_is_written_once(read: Settings) -> None:
    assert [item.changed for item in pipeline.write_readings(read)] == [False, False]


def test_the_reading_holds_no_more_of_the_article_than_its_budget(read: Settings) -> None:
    written = (read.root / READING).read_text("utf-8")
    assert "its third bridge over the Examp" in written
    assert "pavements" not in written


def test_without_the_copies_quotes_match_their_receipts(read: Settings) -> None:
    shutil.rmtree(read.copies)
    assert pipeline.check(read) == ()
    assert "matches the contributor" in page(pipeline.build(read).site, "briefings/bridge-2022.md")


def test_the_site_is_the_same_with_and_without_the_copies(read: Settings) -> None:
    before = pipeline.build(read)
    shutil.rmtree(read.copies)
    assert pipeline.build(read) == before


def test_a_quote_of_a_committed_copy_is_found_in_it(read: Settings) -> None:
    assert "quotes found in the copy" in page(pipeline.build(read).site, "briefings/bridge-2022.md")


def test_a_committed_copy_beside_a_private_one_is_a_fault(read: Settings) -> None:
    shutil.copy(read.root / f"content/sources/{project.COURIER}/copy.txt", read.copies / f"{project.COURIER}.txt")
    assert rules_of(pipeline.check(read)) == ["two-copies"]


def test_a_committed_copy_that_its_rights_forbid_is_a_fault(read: Settings) -> None:
    private = read.copies / f"{project.GAZETTE}.txt"
    private.rename(read.root / f"content/sources/{project.GAZETTE}/copy.txt")
    assert rules_of(pipeline.check(read)) == ["copy-not-allowed"]


def test_a_private_copy_that_belongs_to_no_source_is_warned_of(read: Settings) -> None:
    (read.copies / "gazette-brigde.txt").write_text("A slip.")
    (problem,) = pipeline.check(read)
    assert (problem.rule, problem.severity) == ("copy-without-source", Severity.WARNING)
    assert problem.place.path == ".digest/copies/gazette-brigde.txt"


def test_a_quote_behind_a_negation_is_warned_of(read: Settings) -> None:
    copy = read.root / f"content/sources/{project.COURIER}/copy.txt"
    project.edit(copy, "with a choir, two bands", "without a choir, two bands")
    assert "negation-before-quote" in rules_of(pipeline.check(read))


def test_a_changed_quote_loses_its_receipt(read: Settings) -> None:
    project.edit(read.root / BRIEFING, "its third bridge over the Examp", "its third bridge over the")
    shutil.rmtree(read.copies)
    assert rules_of(faults(pipeline.check(read))) == ["quote-not-checked"]


def test_a_quote_that_the_copy_has_not_is_a_fault_with_the_closest_words(read: Settings) -> None:
    project.edit(read.root / BRIEFING, "its third bridge over the Examp", "its fourth bridge over the Examp")
    (problem,) = pipeline.check(read)
    assert (problem.rule, problem.place.line) == ("quote-not-found", 10)
    assert "third" in problem.hint


def test_a_changed_copy_makes_the_reading_stale(read: Settings) -> None:
    project.edit(read.copies / f"{project.GAZETTE}.txt", "300 lorries", "200 lorries")
    assert "stale-reading" in rules_of(pipeline.check(read))


def test_a_changed_date_makes_the_reading_stale_even_without_the_copy(read: Settings) -> None:
    shutil.rmtree(read.copies)
    source = read.root / f"content/sources/{project.GAZETTE}/source.yml"
    project.edit(source, "2022-05-05", "2022-05-06")
    assert rules_of(pipeline.check(read)) == ["stale-reading"]


def test_a_figure_that_the_quote_lacks_is_underlined(read: Settings) -> None:
    project.edit(read.root / BRIEFING, "Two bands played.", "Seven bands played.")
    (problem,) = pipeline.check(read)
    assert problem.rule == "not-in-evidence"
    assert "Seven bands played.\n^^^^^" in problem.hint


def test_a_name_in_the_paragraph_of_the_quote_is_supported_and_another_is_not(read: Settings) -> None:
    project.edit(read.root / BRIEFING, "Two bands played.", "Two bands played at Exampleton.")
    assert pipeline.check(read) == ()
    project.edit(read.root / BRIEFING, "played at Exampleton.", "played for Ada Invented.")
    assert rules_of(pipeline.check(read)) == ["not-in-evidence"]


def test_what_is_unsupported_may_stand_with_a_reason(read: Settings) -> None:
    reasoned = "text: Seven bands played.\n    unsupported: [Seven]\n    reason: Counted by us on the picture."
    project.edit(read.root / BRIEFING, "text: Two bands played.", reasoned)
    assert pipeline.check(read) == ()


def test_our_own_words_need_no_evidence_and_the_rest_of_the_sentence_does(read: Settings) -> None:
    ours = "text: Two bands played, and seven would have been too many.\n    own: [and seven would have been too many]"
    project.edit(read.root / BRIEFING, "text: Two bands played.", ours)
    assert pipeline.check(read) == ()
    project.edit(read.root / BRIEFING, "Two bands played, and", "Nine bands played, and")
    assert rules_of(pipeline.check(read)) == ["not-in-evidence"]


def test_words_that_a_reading_gives_to_somebody_else_are_a_warning(read: Settings) -> None:
    project.edit(read.root / BRIEFING, "speaker: ada-invented", "speaker: exampleton")
    (problem,) = pipeline.check(read)
    assert (problem.rule, problem.severity) == ("another-speaker", Severity.WARNING)
    assert "gives it to ada-invented" in problem.found
    project.edit(read.root / BRIEFING, "speaker: exampleton", "speaker: Mayor Invented")
    assert pipeline.check(read) == ()


def test_words_of_ours_that_stand_in_a_copy_are_a_fault(read: Settings) -> None:
    copied = "The pavements there can now be made wider, and that is good."
    project.edit(read.root / BRIEFING, "Fewer lorries will cross the old town.", copied)
    assert sorted(rules_of(pipeline.check(read))) == ["copied-prose", "private-words"]


def test_more_words_than_the_rights_allow_are_a_fault(read: Settings) -> None:
    project.edit(read.root / "content/rights.yml", "longest_run: 40", "longest_run: 3")
    assert "passage-too-long" in rules_of(pipeline.check(read))


def test_a_withdrawn_source_leaves_its_record_and_none_of_its_words(read: Settings) -> None:
    source = read.root / f"content/sources/{project.GAZETTE}/source.yml"
    source.write_text(source.read_text("utf-8") + "withdrawn: {on: 2022-06-01, why: The outlet asked for it.}\n")
    site = pipeline.build(read).site
    assert "third bridge over the Examp" not in "".join(page.markdown for page in site.pages)
    assert "withdrawn" in page(site, f"sources/{project.GAZETTE}.md").lower()


def test_the_words_of_a_withdrawn_source_leave_the_repository_even_without_its_copy(read: Settings) -> None:
    source = read.root / f"content/sources/{project.GAZETTE}/source.yml"
    source.write_text(source.read_text("utf-8") + "withdrawn: {on: 2022-06-01, why: The outlet asked for it.}\n")
    shutil.rmtree(read.copies)
    assert "withdrawn-words" in rules_of(faults(pipeline.check(read)))
    list(pipeline.write_readings(read, [project.GAZETTE]))
    assert "over the Examp" not in (read.root / READING).read_text("utf-8")
    assert faults(pipeline.check(read)) == ()
    assert rules_of(pipeline.check(read)) == ["withdrawn-words"]


def test_a_broken_record_is_a_fault_and_the_rest_is_built(read: Settings) -> None:
    project.edit(read.root / f"content/sources/{project.COURIER}/source.yml", "outlet: coast-courier", "outlet: cost")
    built = pipeline.build(read)
    assert "unknown-outlet" in rules_of(built.problems)
    assert page(built.site, f"sources/{project.GAZETTE}.md")


def test_two_builds_are_equal(read: Settings) -> None:
    assert pipeline.build(read) == pipeline.build(read)


def commit(root: Path) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@invented.example"]
    for arguments in (["init", "-q"], ["add", "content", "mkdocs.yml"], [*who, "commit", "-q", "-m", "published"]):
        subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)  # noqa: S607


def test_a_changed_point_of_a_published_briefing_needs_a_correction(read: Settings) -> None:
    commit(read.root)
    project.edit(read.root / BRIEFING, "Two bands played.", "Two bands were there.")
    assert rules_of(pipeline.check(read, base="HEAD")) == ["change-without-correction"]
    text = (read.root / BRIEFING).read_text("utf-8")
    said = "corrects: [with-music], what: The bands did not play., why: We misread the report."
    entry = f"corrections:\n  - {{date: 2022-05-09, {said}}}\n"
    (read.root / BRIEFING).write_text(text + entry, encoding="utf-8")
    assert pipeline.check(read, base="HEAD") == ()


def test_a_correction_that_is_reworded_is_a_fault(read: Settings) -> None:
    text = (read.root / BRIEFING).read_text("utf-8")
    entry = "corrections:\n  - {date: 2022-05-09, what: The bands did not play., why: We misread the report.}\n"
    (read.root / BRIEFING).write_text(text + entry, encoding="utf-8")
    commit(read.root)
    project.edit(read.root / BRIEFING, "We misread the report.", "We misread it.")
    assert rules_of(pipeline.check(read, base="HEAD")) == ["correction-removed"]


def test_words_that_were_put_into_a_reading_are_a_fault_where_the_copy_is(read: Settings) -> None:
    project.edit(read.root / READING, "The river is ours again", "The river is lost again")
    assert rules_of(pipeline.check(read)) == ["stale-reading"]


def test_a_sentence_hidden_in_a_term_is_a_fault_even_without_the_copy(read: Settings) -> None:
    shutil.rmtree(read.copies)
    project.edit(read.root / READING, '"third bridge"', f'"{" ".join(["word"] * 13)}"')
    assert rules_of(pipeline.check(read)) == ["over-budget"]


def test_a_briefing_that_has_a_fault_is_not_said_to_be_gone(read: Settings) -> None:
    commit(read.root)
    project.edit(read.root / BRIEFING, "title: Exampleton", "titel: Exampleton")
    assert set(rules_of(pipeline.check(read, base="HEAD"))) == {"unknown-key"}
    (read.root / BRIEFING).unlink()
    assert "briefing-removed" in rules_of(pipeline.check(read, base="HEAD"))


def test_where_a_reading_made_anew_gives_room_for_a_quote_it_is_said(read: Settings) -> None:
    project.edit(read.root / "content/rights.yml", "total_words: 150", "total_words: 22")
    list(pipeline.write_readings(read))
    quote = f'[{{source: {project.GAZETTE}, quote: "300 lorries a day will leave the old town"}}]'
    project.edit(read.root / BRIEFING, "cross the old town.\n", f"cross the old town.\n    evidence: {quote}\n")
    (over,) = [problem for problem in pipeline.check(read) if problem.rule == "over-budget"]
    assert over.hint.startswith(
        f"where the copy is: digest read --write {project.GAZETTE}, which takes out other words"
    )
    list(pipeline.write_readings(read))
    assert rules_of(pipeline.check(read)) == []


def test_an_added_point_needs_none(read: Settings) -> None:
    commit(read.root)
    project.edit(read.root / BRIEFING, "  - id: lorries\n", "  - id: new\n    text: It is new.\n  - id: lorries\n")
    assert pipeline.check(read, base="HEAD") == ()


def test_a_second_person_confirms_the_receipts(read: Settings) -> None:
    copy = read.copies / f"{project.GAZETTE}.txt"
    assert pipeline.confirm(read, project.GAZETTE, copy, by="Second Person", on="2022-06-01") == ()
    assert "confirmed by 1 other" in page(pipeline.build(read).site, "briefings/bridge-2022.md")
    assert pipeline.check(read) == ()


def test_a_confirmation_survives_writing_the_reading_again(read: Settings) -> None:
    copy = read.copies / f"{project.GAZETTE}.txt"
    pipeline.confirm(read, project.GAZETTE, copy, by="Second Person", on="2022-06-01")
    list(pipeline.write_readings(read))
    assert "Second Person" in (read.root / READING).read_text("utf-8")


def test_another_article_confirms_nothing(read: Settings, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Something else\n\nThis article is about another town, and it says nothing of any bridge at all.\n"
    )
    problems = pipeline.confirm(read, project.GAZETTE, other, by="Second Person", on="2022-06-01")
    assert rules_of(problems) == ["receipt-not-confirmed"]
    assert "Second Person" not in (read.root / READING).read_text("utf-8")


def dismiss(settings: Settings, finding: str) -> None:
    """Put a dismissal of the finding at the end of the briefing."""
    path = settings.root / BRIEFING
    entry = f"dismissed:\n  - {{finding: {finding}, reason: It says nothing., date: 2022-06-01}}\n"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")


def test_a_dismissal_is_no_fault_and_stands_in_the_repository_only(read: Settings) -> None:
    agreement, *_ = pipeline.write_comparison(read, "bridge-2022").comparison.agreements
    dismiss(read, agreement.id)
    assert pipeline.check(read) == ()
    shown = page(pipeline.build(read).site, "briefings/bridge-2022.md")
    assert agreement.id not in shown
    assert "It says nothing." not in shown


def test_a_dismissed_finding_that_is_gone_is_a_warning(read: Settings) -> None:
    pipeline.write_comparison(read, "bridge-2022")
    dismiss(read, "same-0123456789ab")
    (problem,) = pipeline.check(read)
    assert (problem.rule, problem.severity) == ("dismissed-finding-gone", Severity.WARNING)
    assert problem.place.path == str(BRIEFING)
    assert problem.found == "same-0123456789ab is dismissed, and the comparison has no such finding"
    assert problem.hint.startswith("delete this dismissal")


def test_a_sentence_of_an_article_is_none_of_what_is_open(read: Settings) -> None:
    path = read.root / BRIEFING
    copied = "builders say that 300 lorries a day will leave the old town"
    path.write_text(path.read_text("utf-8") + f"open: [{copied}]\n", "utf-8")
    assert "copied-prose" in rules_of(pipeline.check(read))


@pytest.mark.parametrize("name", ["source.yml", "reading.json"])
def test_what_cannot_be_read_stands_first_and_what_only_follows_is_not_told(read: Settings, name: str) -> None:
    path = read.root / f"content/sources/{project.GAZETTE}/{name}"
    text = path.read_text("utf-8")
    path.write_text(f"<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n", "utf-8")
    project.edit(
        read.root / BRIEFING,
        "text: Two bands played.\n    evidence:\n",
        "text: Two bands played at the third bridge of Exampleton.\n    evidence:\n"
        f'      - source: {project.GAZETTE}\n        quote: "its third bridge"\n',
    )
    found = pipeline.check(read)
    assert found[0].place.path == f"content/sources/{project.GAZETTE}/{name}"
    assert not {"receipt-missing", "quote-not-checked", "not-in-evidence"} & set(rules_of(found))


def test_a_day_to_come_is_mended_before_a_reading_is_made_of_it(read: Settings) -> None:
    project.edit(read.root / f"content/sources/{project.GAZETTE}/source.yml", "2022-05-05", "2062-05-05")
    found = pipeline.check(read, today=(2026, 11, 30))
    assert found[0].rule == "future-date"
    (stale,) = [problem for problem in found if problem.rule == "stale-reading"]
    assert stale.hint.startswith(f"first mend the day in content/sources/{project.GAZETTE}/source.yml; then, where")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("event_date: 2022-05-04", "event_date: 2023-05-04", "event_date: 2023-05-04 is 364 days after the last"),
        ("event_date: 2022-05-04", "event_date: 2021-05-04", "event_date: 2021-05-04 is 366 days before the first"),
        ("points:", "timeline:\n  - date: 2062\n    text: A bridge opened.\npoints:", "date: 2062 is 14486 days after"),
    ],
)
def test_a_year_far_from_the_articles_is_told(read: Settings, old: str, new: str, told: str) -> None:
    project.edit(read.root / BRIEFING, old, new)
    found = [one for one in pipeline.check(read, today=(2026, 11, 30)) if one.rule == "distant-date"]
    assert [one.severity for one in found] == [Severity.WARNING]
    assert found[0].found.startswith(told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("event_date: 2022-05-04", "event_date: 2022-10-04"),
        (
            "title: Exampleton opens a bridge\nevent_date: 2022-05-04",
            "title: The bridge of 2023\nevent_date: 2023-05-04",
        ),
        ("event_date: 2022-05-04", "event_date: 1969-05-04"),
        (
            "event_date: 2022-05-04\nsummary: A town has a new bridge.",
            "event_date: 2021-05-04\nsummary: A town has a new bridge since 2021.",
        ),
        ("points:", "timeline:\n  - date: 2062\n    text: It shall stand until 2062.\npoints:"),
        ("points:", "timeline:\n  - date: 1951\n    text: The second bridge fell.\npoints:"),
    ],
)
def test_a_day_that_may_be_meant_is_not_told(read: Settings, old: str, new: str) -> None:
    project.edit(read.root / BRIEFING, old, new)
    assert "distant-date" not in rules_of(pipeline.check(read, today=(2026, 11, 30)))


@pytest.mark.parametrize(("rights", "is_told"), [("publisher-unknown", True), ("all-rights-reserved", False)])
def test_rights_of_nobody_beside_an_outlet_are_told(read: Settings, rights: str, is_told: bool) -> None:
    with (read.root / "content/rights.yml").open("a", encoding="utf-8") as kinds:
        kinds.write(all_rights_reserved().replace("all-rights-reserved", "publisher-unknown"))
    project.edit(
        read.root / f"content/sources/{project.COURIER}/source.yml",
        "outlet: coast-courier",
        f"outlet: coast-courier\nrights: {rights}",
    )
    told = [one for one in pipeline.check(read, today=(2026, 11, 30)) if one.rule == "rights-before-outlet"]
    assert [one.found for one in told] == ["rights: publisher-unknown, though its outlet is coast-courier"] * is_told
    if is_told:
        assert told[0].severity is Severity.WARNING
        assert told[0].hint.startswith("delete the line rights, so that those of coast-courier hold, public-domain; ")


def test_without_a_folder_of_pages_nothing_can_be_built_and_that_is_told(read: Settings) -> None:
    shutil.rmtree(read.root / "content/pages")
    for found in (pipeline.check(read), pipeline.build(read).problems):
        (problem,) = [one for one in found if one.rule == "no-pages-folder"]
        assert problem.message.startswith("docs_dir: content/pages is no folder, and MkDocs builds nothing without it")
        assert problem.place.path == "mkdocs.yml"


def test_a_private_copy_in_a_folder_of_its_own_is_told(read: Settings) -> None:
    inner = read.copies / project.GAZETTE / "copy.txt"
    inner.parent.mkdir(parents=True)
    (read.copies / f"{project.GAZETTE}.txt").rename(inner)
    (problem,) = [one for one in pipeline.check(read) if one.rule == "copy-without-source"]
    assert problem.place.path == f".digest/copies/{project.GAZETTE}/copy.txt"
    assert f"expected the file .digest/copies/{project.GAZETTE}.txt; move it there" in problem.message


def test_of_several_files_in_a_folder_none_is_to_become_the_copy(read: Settings) -> None:
    folder = read.copies / project.GAZETTE
    folder.mkdir()
    (read.copies / f"{project.GAZETTE}.txt").rename(folder / "copy.txt")
    (folder / "frame.html").write_text("<p>Another</p>", "utf-8")
    (problem,) = [one for one in pipeline.check(read) if one.rule == "copy-without-source"]
    assert problem.place.path == f".digest/copies/{project.GAZETTE}"
    assert f"expected one file beside the folder, named {project.GAZETTE}" in problem.message
    assert "delete" not in problem.message


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers", "-filer"])
def test_what_a_browser_saves_beside_a_page_is_no_copy(read: Settings, ending: str) -> None:
    folder = read.copies / f"{project.GAZETTE}{ending}"
    folder.mkdir()
    for name in ("saved_resource.html", "frame.html"):
        (folder / name).write_text("<p>Not the article</p>", "utf-8")
    assert "copy-without-source" not in rules_of(pipeline.check(read))
