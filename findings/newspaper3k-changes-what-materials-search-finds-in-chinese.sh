#!/usr/bin/env bash
# Installing newspaper3k beside Material for MkDocs changes the search of every site that is then built, without a word and
# without newspaper3k being imported: it requires jieba3k, whose module is called jieba, and the theme's search cuts Chinese
# by any module of that name. The index then holds the words parted by U+200B where without newspaper3k each run of Chinese is
# one piece, and a file of fixed name stays in the folder for temporary files, which the next build reads.
# Version: mkdocs-material 9.8.1, newspaper3k 0.2.8, jieba3k 0.35.1, seen on 1 December 2026.
# Source: material/plugins/search/plugin.py, which imports jieba where it can and joins what it cuts with U+200B; the
# requirements of newspaper3k 0.2.8 on PyPI; `initialize` in jieba/__init__.py of jieba3k.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/docs" "$folder/temporary"
printf '# Invented\n\n奥尔萨港务局周一宣布疏浚港口。\n' >"$folder/docs/index.md"
printf 'site_name: Invented\ntheme: {name: material, language: en}\nplugins: [search]\n' >"$folder/mkdocs.yml"
python3 -m venv "$folder/venv"
pip=("$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check)

indexed() {
  (cd "$folder" && NO_MKDOCS_2_WARNING=1 TMPDIR="$folder/temporary" venv/bin/mkdocs build --quiet --site-dir "$1" 2>"$1.err")
  "$folder/venv/bin/python" - "$folder/$1/search/search_index.json" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    index = json.load(file)
print(next(entry["text"] for entry in index["docs"] if "奥" in entry["text"]).replace("\u200b", "|"))
PYTHON
}

"${pip[@]}" install mkdocs-material==9.8.1 mkdocs==1.6.1
before=$(indexed before)
"${pip[@]}" install newspaper3k==0.2.8 jieba3k==0.35.1
after=$(indexed after)
"$folder/venv/bin/python" -m pip --disable-pip-version-check list --format freeze | grep -E '^(mkdocs-material|newspaper3k|jieba3k)='
echo "without newspaper3k: $before"
echo "with newspaper3k:    $after"
kept=$(ls "$folder/temporary")
echo "left in the folder for temporary files: $kept"
echo "expected: one piece, then parts, and jieba.cache"
[[ $before != *"|"* && $after == *"|"* && $kept == *jieba.cache* ]]
