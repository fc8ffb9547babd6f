namespace Omnichannel.Tests.Bench.Servers;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("omnichannel-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
