using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Faults.Proxy;
using Omnichannel.Tests.Browser.Widgets;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>Files of a visitor that are on their way when the network fails.</summary>
[Collection(RunsAlone.Name)]
public sealed class UploadFaultTests(ITestOutputHelper output)
{
    private const int Size = 300_000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2.5);

    private static readonly (FaultKind Kind, Direction Direction)[] Cases =
    [
        (FaultKind.Cut, Direction.Both),
        (FaultKind.BlackHole, Direction.ToHub),
        (FaultKind.BlackHole, Direction.ToBrowser),
        (FaultKind.Delay, Direction.ToBrowser),
        (FaultKind.Dribble, Direction.ToHub),
        (FaultKind.DropPushes, Direction.ToBrowser),
    ];

    [Fact]
    [Trait("threat", "P4")]
    public async Task A_file_arrives_once_or_the_visitor_is_told_and_may_try_again()
    {
        await using var talk = await Talk.OpenAsync();
        await talk.MeetAsync();
        var quiet = await SendAsync(talk, 0, null);
        var late = new List<string>();

        foreach (var (number, (kind, direction)) in Cases.Index())
        {
            var took = await SendAsync(talk, number + 1, new(kind, Side.Visitor, direction, Length));

            var line = string.Create(CultureInfo.InvariantCulture, $"{kind} {direction}: {took.TotalSeconds:0.00} s, without a fault {quiet.TotalSeconds:0.00} s");
            output.WriteLine(line);
            if (took > Settling.Latest([quiet]))
            {
                late.Add(line);
            }
        }

        Assert.Empty(late);
    }

    // The fault begins with the upload. Answers how long everything took from its end on.
    private static async Task<TimeSpan> SendAsync(Talk talk, int number, Fault? fault)
    {
        var (visitor, network) = (talk.Visitor, talk.Of(Side.Visitor));
        var (name, words) = (string.Create(CultureInfo.InvariantCulture, $"file-{number}.txt"), string.Create(CultureInfo.InvariantCulture, $"with file {number}"));
        var struck = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/upload?**", async route =>
        {
            if (fault is not null && !struck.Task.IsCompleted)
            {
                network.Begin(fault);
            }

            struck.TrySetResult();
            await route.ContinueAsync();
        });

        await visitor.ChoosesAsync(WidgetVisits.File(name, "text/plain", new byte[Size]));
        await visitor.WritesAsync(words);
        await struck.Task;
        if (fault is not null)
        {
            await Task.Delay(fault.Length, TimeProvider.System, TestContext.Current.CancellationToken);
            network.Heal();
        }

        var took = await Settling.WaitAsync(() => WrongAsync(talk, name, words), () => TryAgainAsync(visitor));
        await visitor.Page.UnrouteAllAsync();
        return took;
    }

    private static async Task<string?> WrongAsync(Talk talk, string name, string words)
    {
        var log = (await talk.EntriesAsync(long.MaxValue)).GetProperty("entries").EnumerateArray()
            .Where(entry => entry.TryGetProperty("text", out var text) && text.GetString() == words)
            .ToList();
        var seen = await talk.Visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Download " + name }).CountAsync();
        var shown = await talk.Operator.Transcript.GetByText(words, new() { Exact = true }).CountAsync();
        return (log.Count, log.Sum(FilesOf), seen, shown) == (1, 1, 1, 1)
            ? null
            : $"The store holds {log.Count} messages with {log.Sum(FilesOf)} files, the visitor sees {seen}, the operator {shown}.";
    }

    private static int FilesOf(JsonElement entry) => entry.GetProperty("files").GetArrayLength();

    // Files are not sent again unasked.
    private static async Task TryAgainAsync(VisitorOnPage visitor)
    {
        var again = visitor.Panel.GetByRole(AriaRole.Button, new() { Name = "Try again", Exact = true });
        if (await again.IsVisibleAsync())
        {
            await again.ClickAsync();
        }
    }
}
