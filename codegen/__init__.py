"""Write clients, result types and sync twins from the specs: `python -m codegen`; check the specs: `python -m codegen.lint`."""
