using Omnichannel.Tests.Hub.Store;

namespace Omnichannel.Tests.Hub.Widget.Countries;

/// <summary>A hub with a small table of countries, behind a proxy on this machine and one in Germany.</summary>
public sealed class CountryHub : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CountryHub()
    {
        Hub = With(Table, _folder.Path);
        Hub.Settings["Hub:TrustedProxies"] = "127.0.0.1, 80.128.9.9";
    }

    public static byte[] Table => new TableFile()
        .With("80.128.0.0/11", "DE").With("84.112.0.0/13", "AT").With("2003::/19", "DE")
        .With("192.168.0.0/16", "AU").With("127.0.0.0/8", "AU")
        .Make(HubHost.Start);

    public HubHost Hub { get; }

    /// <summary>A hub that reads what it knows of countries from a file.</summary>
    /// <param name="table">The file's content.</param>
    /// <param name="folder">Where the file is put.</param>
    /// <param name="data">The hub's data folder, which stays; null for one that goes with the hub.</param>
    public static HubHost With(byte[] table, string folder, string? data = null)
    {
        var path = Path.Combine(folder, "table.mmdb");
        File.WriteAllBytes(path, table);
        return new(data) { Settings = new() { ["Hub:Countries"] = path } };
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        _folder.Dispose();
    }
}
