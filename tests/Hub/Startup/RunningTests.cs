using System.Text.Json;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Hub.Floods;
using Omnichannel.Tests.Hub.Store;

namespace Omnichannel.Tests.Hub.Startup;

public sealed class RunningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    [Trait("threat", "C-05")]
    public async Task Every_line_is_one_event_whatever_visitors_send()
    {
        var settings = new Dictionary<string, string>
        {
            ["Logging:Console:FormatterName"] = "json",
            ["Logging:LogLevel:Default"] = "Debug",
            ["Logging:LogLevel:Microsoft"] = "Debug",
        };
        await using var hub = HubProgram.Start(_folder.Path, settings);
        await hub.StartedAsync();
        var address = hub.Address();
        foreach (var hostile in new[] { "/\u001b[31mred", "/%0d%0a%7b%22EventId%22:1%7d", "/\"},{\"a\":\"", "/%1b%5b2J", "/widget/%0aforged/panel" })
        {
            var answer = await RawLine.AskAsync(address, $"GET {hostile} HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: a\tb\u001b[2J\r\nX-Forwarded-For: {{\"a\"\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        }

        await StopAsync(hub);

        var lines = hub.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("Hub:TrustedProxies", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain(line, letter => char.IsControl(letter));
            Assert.True(JsonElement.Parse(line).TryGetProperty("EventId", out _), line);
        });
    }

    [Fact]
    [Trait("threat", "C-02")]
    public async Task A_runtime_without_the_newest_fixes_is_named_and_a_new_one_is_not()
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>());
        await hub.StartedAsync();
        await StopAsync(hub);

        Assert.Equal(Environment.Version < new Version(10, 0, 14), hub.Output.Contains("lacks security fixes of 10.0.14", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.0.13", true)]
    [InlineData("10.0.14", false)]
    [InlineData("10.0.15", false)]
    [InlineData("9.0.99", true)]
    [InlineData("11.0.0", false)]
    [Trait("threat", "C-02")]
    public void The_age_of_a_runtime_is_told_by_its_version(string version, bool isOutdated) =>
        Assert.Equal(isOutdated, Omnichannel.Hub.Startup.RuntimeAge.IsOutdated(Version.Parse(version)));

    [Theory]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("http://localhost:5000", false)]
    [InlineData("http://[::1]:5000", false)]
    [InlineData("http://0.0.0.0:5000", true)]
    [InlineData("http://[::]:5000", true)]
    [InlineData("http://*:5000", true)]
    [InlineData("http://192.0.2.1", true)]
    [Trait("threat", "C-04")]
    public void A_hub_that_others_can_reach_is_told_from_one_that_they_cannot(string address, bool isOpen) =>
        Assert.Equal(isOpen, Omnichannel.Hub.Startup.StartNotes.IsOpen(address));

    [Fact]
    public async Task A_hub_that_is_told_to_stop_ends_well_and_soon()
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>());
        await hub.StartedAsync();

        Assert.Equal(0, await StopAsync(hub));
        Assert.Empty(hub.Errors);
        Assert.DoesNotContain("fail:", hub.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_is_told_to_stop_while_it_starts_ends_as_well()
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>(), marker: "The data folder is");
        await hub.StartedAsync();

        Assert.Equal(0, await StopAsync(hub));
        Assert.Empty(hub.Errors);
    }

    public void Dispose() => _folder.Dispose();

    // As a service manager does.
    private static async Task<int> StopAsync(HubProgram hub)
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", hub.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Visits.Now);
        return await hub.EndAsync();
    }
}
