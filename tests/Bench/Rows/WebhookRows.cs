using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>Messages from vendors until they are acknowledged, which is when they are on the disk.</summary>
internal sealed class WebhookRows(BenchOptions options, Published published)
{
    private const int People = 50;

    public IEnumerable<Row> All => [new("webhook-telegram", TelegramAsync), new("webhook-twilio", TwilioAsync)];

    private Task<Result> TelegramAsync() => RunAsync("8 Telegram update", asForm: false, async (vendor, hub) =>
    {
        var (inbox, secret) = await vendor.AddTelegramAsync(hub);
        return (person, number, text) => VendorCall.Telegram(inbox, secret, person, number, text);
    });

    private Task<Result> TwilioAsync() => RunAsync("9 Twilio form", asForm: true, async (vendor, hub) =>
    {
        var inbox = await vendor.AddWhatsAppAsync(hub);
        return (person, number, text) => VendorCall.Twilio(inbox, person, number, text);
    });

    private async Task<Result> RunAsync(string what, bool asForm, Func<ChannelInbox, HubServer, Task<Func<int, long, string, VendorCall>>> prepareAsync)
    {
        using var floorFolder = new TemporaryFolder();
        using var hubFolder = new TemporaryFolder();
        using var vendor = new ChannelInbox();
        using var floor = await ServerProcess.StartAsync(published.Floor, ["relay", floorFolder.Path], floorFolder.Path);
        using var hub = await HubServer.StartAsync(published.Hub, hubFolder.Path, 0, 0, vendor.Arguments);
        var call = await prepareAsync(vendor, hub);
        var load = new TrafficOptions(People, 0, 0, options.Seconds, options.Warmup);
        using var floorTraffic = new Traffic(
            new VendorTarget(floor.Address, (person, number, text) => VendorCall.Floor(asForm, person, number, text)), load, floor.Id);
        using var hubTraffic = new Traffic(new VendorTarget(hub.Address, call), load, hub.Id);
        var pairs = await Pairs.RunAsync(floorTraffic, hubTraffic, options);
        return new(
            [
                pairs.Line($"{what}, 50 people, acknowledged/s", window => window.PerSecond, ""),
                pairs.Line($"{what}, p50 ms", window => window.P50, ""),
                pairs.Line($"{what}, p99 ms", window => window.P99, ""),
                pairs.Line($"{what}, server µs of CPU each", window => window.CpuMicros, ""),
            ],
            pairs.Wrong);
    }
}
