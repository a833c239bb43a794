"""The ladder of participation: people on rungs, and what a step costs and yields."""
