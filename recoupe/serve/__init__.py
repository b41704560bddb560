"""The web application of a desk: its stories, search, judgements and feeds, in a browser and as a JSON API.

`app` puts it together; `security` stands before everything; `pages`, `api` and `atom` are the three ways in, all over `desk`.
"""

import recoupe.store  # noqa: F401  says by itself which of its packages is missing, before a module here asks for it
from recoupe.errors import MissingPackageError

try:
    import jinja2  # noqa: F401
    import python_multipart  # noqa: F401 (Starlette needs it for forms)
    import starlette  # noqa: F401
    import uvicorn  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingPackageError(f"the web application needs the package {error.name}") from error
