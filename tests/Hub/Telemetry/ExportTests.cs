using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Omnichannel.Hub.Telemetry;
using Omnichannel.Tests.Hub.Floods;
using Omnichannel.Tests.Hub.Startup;
using Omnichannel.Tests.Hub.Store;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Telemetry;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    [Trait("threat", "W-12")]
    public async Task Traces_metrics_and_logs_reach_a_collector_and_no_secret_does()
    {
        await using var collector = await Collector.StartAsync();
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>
        {
            ["Telemetry:Endpoint"] = collector.Address + "/",
            ["Telemetry:Headers"] = "X-Key=the key",
            ["Telemetry:ServiceName"] = "a hub of ours",
            ["Telemetry:MetricsInterval"] = "00:00:01",
        });
        await hub.StartedAsync();
        var address = hub.Address();
        await RawLine.AskAsync(address, $"GET /health/ready?t=a-secret-ticket HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
        using (var stop = Process.Start("kill", ["-TERM", hub.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync(Now);
        }

        Assert.Equal(0, await hub.EndAsync());

        // resource_spans.scope_spans.spans.name, and their attributes' keys
        Assert.Contains(collector.Texts("traces", 1, 2, 2, 5), name => name.Contains("/health/ready", StringComparison.Ordinal));
        Assert.Contains("http.response.status_code", collector.Texts("traces", 1, 2, 2, 9, 1));

        // resource_metrics.scope_metrics.metrics.name
        Assert.Superset(
            new HashSet<string> { "omnichannel.lanes.waiting", "omnichannel.queue.length", "omnichannel.visitors.connected", "http.server.request.duration", "dotnet.gc.collections" },
            collector.Texts("metrics", 1, 2, 2, 1));

        // resource_logs.scope_logs.log_records.body.string_value
        Assert.Contains(collector.Texts("logs", 1, 2, 2, 5, 1), text => text.StartsWith("The data folder is", StringComparison.Ordinal) || text.Contains("Application started", StringComparison.Ordinal));
        Assert.Contains("Set up the hub", hub.Output, StringComparison.Ordinal);
        Assert.False(collector.Holds("setup?code="));
        Assert.False(collector.Holds("a-secret-ticket"));
        Assert.True(collector.Holds("a hub of ours"));
        Assert.Equal(["the key"], collector.Keys);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_made_for_one()
    {
        await using var hub = new HubHost();

        Assert.DoesNotContain(hub.Services.GetServices<IHostedService>(), service => service is Exporters);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_hinders_nobody()
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string> { ["Telemetry:Endpoint"] = "http://127.0.0.1:1" });
        await hub.StartedAsync();
        var address = hub.Address();

        var answer = await RawLine.AskAsync(address, $"GET /health/ready HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
