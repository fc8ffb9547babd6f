using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

/// <summary>A poller at work, and time that passes only while something is awaited.</summary>
internal sealed class PollingStory : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _polling;

    public PollingStory(params VendorAnswer[] answers)
        : this(new RecordingGateway(), answers)
    {
    }

    public PollingStory(RecordingGateway gateway, params VendorAnswer[] answers)
    {
        Gateway = gateway;
        Stage.Vendor.Will(answers);
        var inbox = new TelegramSample().Inbox with { Settings = new Dictionary<string, string> { ["mode"] = "polling" } };
        _polling = ((IChannelPolling)Stage.Adapter).PollAsync(inbox, gateway, _stop.Token);
    }

    public AdapterStage Stage { get; } = new(new TelegramSample());

    public RecordingGateway Gateway { get; }

    public TimeSpan Passed { get; private set; }

    public async Task<string[]> QuestionsAsync(int count)
    {
        await PassTimeUntilAsync(ReachAsync(count));
        return [.. Stage.Vendor.Requests];
    }

    public async Task PassTimeUntilAsync(Task done)
    {
        while (!done.IsCompleted && Passed < TimeSpan.FromMinutes(5))
        {
            var step = TimeSpan.FromMilliseconds(100);
            await Task.WhenAny(done, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken));
            if (!done.IsCompleted)
            {
                Stage.Clock.Advance(step);
                Passed += step;
            }
        }

        Assert.True(done.IsCompleted, "Five minutes passed, and it did not come.");
        await done;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _polling);
        await Stage.DisposeAsync();
        _stop.Dispose();
    }

    private async Task ReachAsync(int count)
    {
        while (Stage.Vendor.Requests.Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
