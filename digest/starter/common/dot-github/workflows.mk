# What the workflows call, for a person to call too. The Makefile says before what must be READY, and what DIGEST is.

.PHONY: figures comment suggested-source accept-source suggested-branch links

# Those of a commit before the digest began, or whose settings this program does not know.
NO_FIGURES := {"evidence": {"FOUND": 0, "NOT_CHECKED": 0, "RECEIPT": 0, "WITHOUT": 0}, "pages": {}}

figures: $(READY) ## compare the pages and their evidence with those of a commit: BASE=COMMIT, into figures/ and the summary of the step
	rm -rf figures .base && mkdir figures && git worktree prune && git worktree add --quiet --detach .base "$(BASE)"
	$(DIGEST) --config .base/mkdocs.yml workflow figures > figures/before.json || { echo '$(NO_FIGURES)' > figures/before.json && \
	  echo "The digest of $(BASE) cannot be read by this program, as the log tells; it is compared with an empty one." >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"; }
	$(DIGEST) workflow figures > figures/after.json
	git worktree remove --force .base
	$(DIGEST) workflow difference figures/before.json figures/after.json >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

# The number of the newest comment of whoever asks that begins with the mark; another workflow may comment by the same name.
OURS := .comments | map(select(.viewerDidAuthor and (.body | startswith(env.MARK)))) | last // empty | .url | split("-") | last

comment: $(READY) ## say on the pull request of COMMIT what the run RUN of the check left of its figures; needs gh
	rm -rf figures
	gh run download "$(RUN)" --name figures --dir figures
	$(DIGEST) workflow difference figures/before.json figures/after.json > comment.md
	export MARK="$$(head -n 1 comment.md)" && \
	  pull=$$(gh pr list --limit 500 --json number,headRefOid --jq 'map(select(.headRefOid == env.COMMIT))[0].number // empty') && \
	  { test -z "$$pull" || { \
	    ours=$$(gh pr view "$$pull" --json comments --jq '$(OURS)') && \
	    if test -n "$$ours"; then gh api --silent --method PATCH "repos/{owner}/{repo}/issues/comments/$$ours" --field body=@comment.md; \
	    else gh pr comment "$$pull" --body-file comment.md; fi; }; }

suggested-source: $(READY) ## write the record that the issue of EVENT suggests into suggestion/
	rm -rf suggestion
	$(DIGEST) workflow suggested-source "$(EVENT)" --to suggestion

# Where the branch is there already, somebody may work on it, or its pull request could not be opened: it stays as it is.
SUGGESTED := suggested-source-$(ISSUE)

accept-source: $(READY) ## put what the run's other job wrote into content/, on a branch, and open a pull request for issue ISSUE; needs gh
	gh auth setup-git
	git ls-remote --exit-code origin "refs/heads/$(SUGGESTED)" || { test $$? -eq 2 && $(MAKE) --no-print-directory suggested-branch; }
	test -n "$$(gh pr list --head "$(SUGGESTED)" --json number --jq '.[].number')" || \
	  gh pr create --head "$(SUGGESTED)" --title "Add the source that issue $(ISSUE) suggests" \
	    --body "Closes #$(ISSUE). The copy, the outlet and the reading are still to be added. No check runs on what a workflow opened: push a commit, or close this and open it again."

suggested-branch:
	rm -rf suggestion
	gh run download "$(GITHUB_RUN_ID)" --name suggestion --dir suggestion
	$(DIGEST) workflow accept-source suggestion
	$(DIGEST) check --changed
	git switch --create "$(SUGGESTED)"
	git add content/sources
	git -c user.name=suggestions -c user.email=suggestions@users.noreply.invalid commit --message "Add the source that issue $(ISSUE) suggests"
	git push origin "$(SUGGESTED)"

# In a pipe a plain sh hides what failed before its end.
links: SHELL := bash
links: $(READY) ## ask for the addresses of all sources, and say which are dead or have moved
	set -o pipefail; $(DIGEST) links 2>&1 | sed 's/^/    /' | tee -a "$${GITHUB_STEP_SUMMARY:-/dev/null}"
