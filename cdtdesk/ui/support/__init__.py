"""What every part of the window uses: colours, sizes, icons, actions, screen texts."""
