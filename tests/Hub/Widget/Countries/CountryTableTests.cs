using Omnichannel.Hub.Widget.Countries;
using Omnichannel.Tests.Hub.Store;

namespace Omnichannel.Tests.Hub.Widget.Countries;

public sealed class CountryTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("80.128.0.0", "DE")]
    [InlineData("80.159.255.255", "DE")]
    [InlineData("80.160.0.0", null)]
    [InlineData("84.112.7.9", "AT")]
    [InlineData("2003:e8::1", "DE")]
    [InlineData("2a02:8388::1", "AT")]
    [InlineData("2a02:8389::1", null)]
    [InlineData("9.9.9.9", null)]
    public void An_address_has_the_country_of_its_range(string address, string? country)
    {
        var file = new TableFile().With("80.128.0.0/11", "DE").WithNested("84.112.0.0/13", "AT").With("2003::/19", "DE").WithNested("2a02:8388::/32", "AT");

        Assert.Equal(country, Find(file, address));
    }

    [Theory]
    [InlineData("EU")]
    [InlineData("AP")]
    [InlineData("ZZ")]
    [InlineData("de")]
    [InlineData("DEU")]
    [InlineData("A1")]
    [InlineData("")]
    public void What_is_no_country_is_none(string code) => Assert.Null(Find(new TableFile().With("80.128.0.0/11", code), "80.128.0.1"));

    [Theory]
    [InlineData("80.128.0.1", "DE")]
    [InlineData("84.112.0.1", "AT")]
    [InlineData("2003::1", "DE")]
    [InlineData("8.8.8.8", "US")]
    public void The_table_that_comes_with_the_hub_knows_old_ranges_of_large_providers(string address, string country)
    {
        using var table = new CountryTable(Path.Combine(AppContext.BaseDirectory, "countries.mmdb"));

        Assert.Equal(country, table.Find(IPAddress.Parse(address)));
    }

    public void Dispose() => _folder.Dispose();

    private string? Find(TableFile file, string address)
    {
        var path = Path.Combine(_folder.Path, "table.mmdb");
        File.WriteAllBytes(path, file.Make(HubHost.Start));
        using var table = new CountryTable(path);
        return table.Find(IPAddress.Parse(address));
    }
}
