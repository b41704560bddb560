"""What a desk does: reads and annotates into the store, links reports into stories, tells what is new, watches feeds.

Composes `read`, `fetch`, `pipeline`, `group` and `dossier` with the store, which knows nothing of them.
"""

import recoupe.store  # noqa: F401 (says first what a desk needs that is not installed)
