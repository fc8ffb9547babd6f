namespace Omnichannel.Tests.Hub.Fuzzing;

/// <summary>Tests that measure memory run after all others, one by one.</summary>
[CollectionDefinition(nameof(AloneInMemory), DisableParallelization = true)]
public sealed class AloneInMemory;
