"""What is known of the world: people who hold office, institutions by their forms, states and their capitals."""
