"""The templates of an agency: its folder read from the disk, and what renders them."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.cli.files import ReadError
from hoithao.diagnostics import Diagnostic, Span, has_errors
from hoithao.output import DEFAULT_EDITION
from hoithao.source import Source

if TYPE_CHECKING:
    from hoithao.pipeline import Input, Result
    from hoithao.rendering import Pour

MOST_TEMPLATES = 50
_SUFFIX = ".xml.j2"
_SEEN_BEFOREHAND = frozenset({"HT701", "HT702", "HT711", "HT713", "HT719"})
"""What looking a template through finds too, with its column."""


class Templates(Struct, frozen=True):
    """Templates by name, and the file each was read from."""

    texts: Mapping[str, str]
    paths: Mapping[str, str]

    def placed(self, found: Diagnostic) -> Diagnostic:
        """Return a diagnostic about a template with the path of its file in place of its name."""
        if found.span is not None and found.span.file in self.paths:
            path = self.paths[found.span.file]
            return replace(found, file=path, span=replace(found.span, file=path))
        return replace(found, file=self.paths.get(found.file, found.file))

    @property
    def sources(self) -> dict[str, Source]:
        """The texts by their path, for messages."""
        return {path: Source(path, self.texts[name]) for name, path in self.paths.items()}


def read_templates(folder: Path) -> tuple[Templates, list[Diagnostic]]:
    """Read the templates of a folder, those in folders below it left out, and say which files are refused.

    Raises :class:`ReadError` for what is no folder.
    """
    try:
        names = sorted(one.name for one in folder.iterdir() if one.name.endswith(_SUFFIX))
        inside = folder.resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadError(folder, "not-directory" if folder.is_file() else "not-found") from error
    except PermissionError as error:
        raise ReadError(folder, "no-permission") from error
    except (OSError, ValueError) as error:
        raise ReadError(folder, "failed") from error
    if not names:
        raise ReadError(folder, "no-template")
    if len(names) > MOST_TEMPLATES:
        raise ReadError(folder, "too-many-templates")
    return _read([folder / name for name in names], inside)


def _read(files: list[Path], inside: Path) -> tuple[Templates, list[Diagnostic]]:
    from hoithao.templating.environment import TEMPLATE_NAME

    texts, paths, found = {}, {}, []
    for file in files:
        if not TEMPLATE_NAME.fullmatch(file.name):
            found.append(_refused(file, "template-name"))
            continue
        text, reason = _text(file, inside)
        if reason:
            found.append(_refused(file, reason))
        else:
            texts[file.name], paths[file.name] = text, str(file)
    return Templates(texts, paths), found


def _text(file: Path, inside: Path) -> tuple[str, str]:
    """Return the text of a template, or why it is not taken."""
    from hoithao.templating.allowed import LONGEST_TEMPLATE

    try:
        real = file.resolve(strict=True)
        if real.parent != inside:
            return "", "outside-folder"
        # A pipe or a device may never end.
        if not stat.S_ISREG(real.stat().st_mode):
            return "", "not-regular"
        with real.open("rb") as stream:
            data = stream.read(LONGEST_TEMPLATE + 1)
    except FileNotFoundError:
        return "", "not-found"
    except PermissionError:
        return "", "no-permission"
    except (OSError, RuntimeError, ValueError):
        return "", "failed"
    if len(data) > LONGEST_TEMPLATE:
        return "", "template-size"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "", "not-utf8"
    return text.replace("\r\n", "\n").replace("\r", "\n"), ""


def _refused(file: Path, reason: str) -> Diagnostic:
    return report("HT723", str(file), name=file.name, reason=reason)


def folder_beside(file: str, reference: str) -> Path:
    """Return the folder that a file names by a path from its own folder; raises :class:`ReadError`."""
    if PurePosixPath(reference).is_absolute() or PureWindowsPath(reference).anchor or PureWindowsPath(reference).drive:
        raise ReadError(Path(reference), "not-relative")
    return Path(file).parent / reference


class OwnText:
    """Opens the folder that a file names, and renders its templates confined; see ``pipeline.OwnText``."""

    def __init__(self, templates: Templates | None = None) -> None:
        self.templates = templates

    def __call__(self, reference: str, span: Span, sources: dict[str, Source]) -> tuple[Pour | None, list[Diagnostic]]:
        """Open the folder, unless its templates were read already."""
        if self.templates is None:
            try:
                self.templates, found = read_templates(folder_beside(span.file, reference))
            except ReadError as error:
                reason = error.reason
                return None, [report("HT722", span.file, span, path=("templates",), name=reference, reason=reason)]
            if has_errors(found):
                return None, found
        sources.update(self.templates.sources)
        return self._pour, []

    def _pour(self, name: str, view: Mapping[str, Any]) -> tuple[str | None, list[Diagnostic]]:
        from hoithao.cli.confinement import shared

        assert self.templates is not None
        confinement = shared()
        xml, found = confinement.render(name, view, self.templates.texts)
        if xml is None and found[0].code in _SEEN_BEFOREHAND:
            # That is the first thing that went wrong; looked through, the templates say it all.
            found = [one for one in confinement.check(self.templates.texts) if has_errors([one])] or found
        return xml, found


def render(
    item: Input, *, only: str | None, final: bool, edition: str = DEFAULT_EDITION, templates: Templates | None = None
) -> Result:
    """Render a workshop file as ``pipeline.render`` does, with the templates that it or its agency file names.

    ``templates`` stand for those of the folder, whatever it is called.
    """
    from hoithao import pipeline
    from hoithao.cli.own_look import open_look

    own_text = OwnText(templates)
    own = pipeline.Own(own_text, open_look)
    result = pipeline.render(item, only=only, final=final, edition=edition, own=own)
    if own_text.templates is None:
        return result
    return replace(result, diagnostics=[own_text.templates.placed(one) for one in result.diagnostics])
