"""Asks the system to tell of changes. Who is told looks at the files: what was told is not trusted."""

from __future__ import annotations

import contextlib
import logging
import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from builder.preview.looking import Sources

if TYPE_CHECKING:
    from watchdog.events import FileSystemEventHandler
    from watchdog.observers.api import BaseObserver, ObservedWatch


class Watch:
    """Watches over the folders of a site as they come and go. Use `watching`."""

    def __init__(self, sources: Sources, observer: BaseObserver, handler: FileSystemEventHandler) -> None:
        self._sources = sources
        self._observer = observer
        self._handler = handler
        self._watches: dict[tuple[Path, int], ObservedWatch] = {}
        self.complaint = ""

    def renew(self) -> None:
        """Watch what has come since, and let go of what has gone.

        `complaint` says why the system cannot watch all of it, or is "".
        """
        folders = folders_of(self._sources.watched)
        wanted = {(folder, _inode(folder)): deep for folder, deep in folders.items()}
        # A folder that was deleted takes its watch along, and the next may have its number.
        alive = {emitter.watch for emitter in self._observer.emitters if emitter.is_alive()}
        gone = {key for key, watch in self._watches.items() if key not in wanted or watch not in alive}
        for key in gone:
            with contextlib.suppress(KeyError):  # watchdog lets a deleted folder go by itself
                self._observer.unschedule(self._watches.pop(key))
        self.complaint = ""
        for key in wanted.keys() - self._watches.keys():
            folder, deep = str(key[0]), wanted[key]
            try:
                self._watches[key] = self._observer.schedule(self._handler, folder, recursive=deep)
            except (OSError, RuntimeError) as error:  # too many watches, or the folder is gone again
                self.complaint = str(error)


@contextlib.contextmanager
def watching(sources: Sources, stir: Callable[[], None]) -> Iterator[Watch]:
    """Call `stir`, in a thread of the watch's own, whenever something may have changed."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    class Handler(FileSystemEventHandler):
        def dispatch(self, event: FileSystemEvent) -> None:
            if is_change(event.event_type, is_folder=event.is_directory):
                paths = (Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path)
                if any(map(sources.concern, paths)):
                    stir()

    # It warns of, and logs, races between folders that come and those that go; `renew` sees to both.
    warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")
    logging.getLogger("watchdog").addHandler(logging.NullHandler())
    observer = Observer()
    watch = Watch(sources, observer, Handler())
    observer.start()  # before the folders are named, so that one which cannot be watched stops no other
    try:
        watch.renew()
        yield watch
    finally:
        observer.stop()
        observer.join(timeout=2)


def is_change(event_type: str, *, is_folder: bool) -> bool:
    """Whether an event of watchdog's is more than somebody reading, or the echo of a file in its folder."""
    return event_type not in ("opened", "closed_no_write") and not (is_folder and event_type == "modified")


def folders_of(watched: Iterable[Path]) -> dict[Path, bool]:
    """The folders to watch so as to hear of those files and folders, and whether with all in them.

    The folder above each is among them, or the nearest that exists: there it comes, goes or is replaced.
    """
    folders: dict[Path, bool] = {}
    for path in watched:
        above = next(folder for folder in path.parents if folder.is_dir())
        folders.setdefault(above, False)
        if path.is_dir():
            folders[path] = True
    return folders


def _inode(folder: Path) -> int:
    try:
        return folder.stat().st_ino
    except OSError:
        return 0
