"""`python -m recoupe` is the command `recoupe`."""

from recoupe.cli import main

if __name__ == "__main__":
    main()
