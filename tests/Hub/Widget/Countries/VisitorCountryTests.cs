using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Hub.Store;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Widget.Countries;

public sealed class VisitorCountryTests(CountryHub known) : IClassFixture<CountryHub>, IDisposable
{
    private const string German = "80.128.3.4";
    private const string Austrian = "84.112.3.4";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(German, null, "DE")]
    [InlineData("::ffff:80.128.3.4", null, "DE")]
    [InlineData("2003::7", null, "DE")]
    [InlineData("127.0.0.1", Austrian, "AT")]
    [InlineData("::ffff:127.0.0.1", Austrian, "AT")]
    [InlineData("127.0.0.1", "2003::7", "DE")]
    [InlineData("127.0.0.1", "[2003::7]:4711", "DE")]
    [InlineData("9.9.9.9", null, null)]
    [InlineData("127.0.0.1", null, null)]
    [InlineData("::1", null, null)]
    [InlineData("192.168.3.4", null, null)]
    [InlineData("127.0.0.1", "192.168.3.4", null)]
    public async Task A_visitors_country_is_that_of_the_address_they_come_from(string peer, string? forwarded, string? country)
    {
        Assert.Equal(country, await OpenAsync(known.Hub, peer, ("X-Forwarded-For", forwarded)));
    }

    [Theory]
    [Trait("threat", "W-15")]
    [InlineData(German, "X-Forwarded-For", Austrian)]
    [InlineData(German, "X-Forwarded-For", "garbage")]
    [InlineData(German, "Forwarded", "for=84.112.3.4")]
    [InlineData(German, "X-Real-IP", Austrian)]
    [InlineData(German, "Via", "1.1 proxy")]
    [InlineData("127.0.0.1", "X-Forwarded-For", "84.112.3.4, 80.128.3.4")]
    [InlineData("127.0.0.1", "X-Forwarded-For", "80.128.9.9")]
    [InlineData("80.128.9.9", null, null)]
    public async Task Where_somebody_stands_between_whom_nobody_named_there_is_no_country(string peer, string? header, string? value)
    {
        Assert.Null(await OpenAsync(known.Hub, peer, (header ?? "X-Nothing", value)));
    }

    [Fact]
    public async Task The_country_is_shown_to_operators_and_the_address_is_stored_nowhere()
    {
        using var data = new TemporaryFolder();
        await using var hub = CountryHub.With(CountryHub.Table, _folder.Path, data.Path);
        var session = await SessionAsync(hub, German);
        using var page = hub.Page();
        page.Token = session.Text("token");
        using var started = await page.StartAsync(Now);

        Assert.Equal("DE", (await hub.VisitorOfAsync(page)).Text("country"));
        Assert.DoesNotContain("country", session.GetRawText(), StringComparison.OrdinalIgnoreCase);
        await hub.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(hub.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "lock"))
        {
            Assert.DoesNotContain(German, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Now)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_said_once_and_the_hub_goes_on_without_countries()
    {
        await using var hub = Hub("This is no table."u8.ToArray());

        Assert.Null(await OpenAsync(hub, German));
        Assert.Null(await OpenAsync(hub, German));

        var line = Assert.Single(hub.Lines.All, line => line.Contains("countries of visitors", StringComparison.Ordinal));
        Assert.Contains("table.mmdb is not a usable table", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_breaks_in_the_middle_is_said_once_and_costs_no_session()
    {
        await using var hub = Hub(new TableFile().WithBroken("80.128.0.0/11").Make(HubHost.Start));

        Assert.Null(await OpenAsync(hub, German));
        Assert.Null(await OpenAsync(hub, German));

        Assert.Single(hub.Lines.All, line => line.Contains("is not a usable table", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        await using var hub = Hub([]);
        File.Delete(Path.Combine(_folder.Path, "table.mmdb"));

        Assert.Null(await OpenAsync(hub, German));

        Assert.Single(hub.Lines.All, line => line.Contains("table.mmdb is not a usable table", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_table_is_used_and_its_age_is_said()
    {
        await using var hub = Hub(new TableFile().With("80.128.0.0/11", "DE").Make(HubHost.Start.AddDays(-366)));

        Assert.Equal("DE", await OpenAsync(hub, German));

        Assert.Single(hub.Lines.All, line => line.Contains("made 2025-11-21. Put a newer one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switched_off_nobody_has_a_country_and_nothing_is_said()
    {
        await using var hub = new HubHost { Settings = new() { ["Hub:Countries"] = "off" } };

        Assert.Null(await OpenAsync(hub, German));

        Assert.DoesNotContain(hub.Lines.All, line => line.Contains("countries of visitors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_setting_the_table_that_came_with_the_hub_is_used()
    {
        await using var hub = new HubHost();

        Assert.Equal("AT", await OpenAsync(hub, Austrian));

        Assert.DoesNotContain(hub.Lines.All, line => line.Contains("countries of visitors", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private HubHost Hub(byte[] table) => CountryHub.With(table, _folder.Path);

    /// <summary>Opens the widget from an address.</summary>
    /// <returns>The country that is kept.</returns>
    private static async Task<string?> OpenAsync(HubHost hub, string peer, params (string Name, string? Value)[] headers)
    {
        var user = (await SessionAsync(hub, peer, headers)).Text("userId");
        await using var scope = hub.Services.CreateAsyncScope();
        var info = await scope.ServiceProvider.GetRequiredService<HubDbContext>().VisitorSecrets
            .Where(row => row.UserId == user).Select(row => row.Info).SingleAsync(Now);
        return JsonElement.Parse(info!).TryGetProperty("country", out var country) ? country.GetString() : null;
    }

    private static async Task<JsonElement> SessionAsync(HubHost hub, string peer, params (string Name, string? Value)[] headers)
    {
        var key = hub.Inbox().PublicKey;
        var context = await hub.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            context.Request.Host = new("localhost");
            context.Request.Method = "POST";
            context.Request.Path = $"/widget/{key}/session";
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream("{}"u8.ToArray());
            foreach (var (name, value) in headers.Where(header => header.Value is not null))
            {
                context.Request.Headers[name] = value;
            }
        }, Now);
        Assert.Equal(StatusCodes.Status200OK, context.Response.StatusCode);
        return (await JsonDocument.ParseAsync(context.Response.Body, cancellationToken: Now)).RootElement.Clone();
    }
}
