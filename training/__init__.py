"""How the French pipeline in ``recoupe/lang/fr/pipeline_model`` is made. Never imported by the package."""
