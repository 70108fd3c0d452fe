"""What a change to a spec does to the users of what is generated from it.

The judge is the code that they write, not HTTP: a renamed `operationId` breaks an import, an unknown word in an open
enum breaks nothing, and what a client repeats now though it did not is a change of behaviour.

The comparers of OpenAPI documents on the package index (api-schema-diff, contractor-cli, schemawatch, specshift and
others, none of them widely used) judge for whoever calls the HTTP interface, and know neither the names of generated
modules and classes nor our extensions; oasdiff, which is well kept, is a Go program of the same outlook.
"""
