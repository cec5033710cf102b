"""`python -m builder` is `dateline`."""

from builder.commands.app import main

if __name__ == "__main__":
    main()
