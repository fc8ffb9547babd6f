using System.Globalization;
using System.Text.Json;
using Omnichannel.Tests.Browser.Faults.Proxy;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>A visitor who opens the chat for the first time, just when the network fails.</summary>
[Collection(RunsAlone.Name)]
public sealed class FirstConversationFaultTests(ITestOutputHelper output)
{
    private const string Session = "**/session";
    private const string Making = "**/v3/directline/conversations";
    private const string Greeting = "Hi! I'm the assistant";

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1.5);

    private static readonly (string Call, FaultKind Kind, Direction Direction)[] Cases =
    [
        (Session, FaultKind.Cut, Direction.Both),
        (Session, FaultKind.BlackHole, Direction.ToHub),
        (Session, FaultKind.BlackHole, Direction.ToBrowser),
        (Making, FaultKind.Cut, Direction.Both),
        (Making, FaultKind.BlackHole, Direction.ToHub),
        (Making, FaultKind.BlackHole, Direction.ToBrowser),
        (Making, FaultKind.Delay, Direction.ToBrowser),
        (Making, FaultKind.DropPushes, Direction.ToBrowser),
    ];

    [Fact]
    [Trait("threat", "P4")]
    public async Task A_first_conversation_is_there_once_and_with_every_word()
    {
        await using var talk = await Talk.OpenAsync();
        var quiet = await BeginAsync(talk, 0, null);
        var late = new List<string>();

        foreach (var (number, (call, kind, direction)) in Cases.Index())
        {
            var took = await BeginAsync(talk, number + 1, (call, new(kind, Side.Visitor, direction, Length)));

            var line = string.Create(CultureInfo.InvariantCulture, $"{kind} {direction} at {call}: {took.TotalSeconds:0.00} s, without a fault {quiet.TotalSeconds:0.00} s");
            output.WriteLine(line);
            if (took > Settling.Latest([quiet]))
            {
                late.Add(line);
            }
        }

        Assert.Empty(late);
    }

    // The fault begins with the call. Answers how long everything took from its end on.
    private static async Task<TimeSpan> BeginAsync(Talk talk, int earlier, (string Call, Fault Fault)? trouble)
    {
        var visitor = await talk.ComesAsync();
        var network = talk.Of(Side.Visitor);
        var struck = new TaskCompletionSource();
        if (trouble is var (call, fault))
        {
            await visitor.Page.RouteAsync(call, async route =>
            {
                if (!struck.Task.IsCompleted)
                {
                    network.Begin(fault);
                    struck.SetResult();
                }

                await route.ContinueAsync();
            });
        }

        await visitor.OpenChatAsync();
        var words = string.Create(CultureInfo.InvariantCulture, $"first words {earlier}");
        await visitor.WritesAsync(words);
        if (trouble is not null)
        {
            await struck.Task;
            await Task.Delay(Length, TimeProvider.System, TestContext.Current.CancellationToken);
            network.Heal();
        }

        var took = await Settling.WaitAsync(() => WrongAsync(talk, visitor, words, earlier + 1), () => Task.CompletedTask);
        await visitor.Page.Context.CloseAsync();
        return took;
    }

    private static async Task<string?> WrongAsync(Talk talk, VisitorOnPage visitor, string words, int conversations)
    {
        var screen = await visitor.Panel.Locator("body").InnerTextAsync();
        if (Count(screen, words) != 1 || Count(screen, Greeting) != 1)
        {
            return $"The visitor sees the words {Count(screen, words)} times and the greeting {Count(screen, Greeting)} times.";
        }

        var rows = (await talk.ReadAsync("/api/conversations?list=bot&limit=100")).GetProperty("items");
        if (rows.GetArrayLength() != conversations)
        {
            return $"There are {rows.GetArrayLength()} conversations instead of {conversations}.";
        }

        var log = await talk.ReadAsync($"/api/conversations/{rows[0].GetProperty("id").GetString()}/entries?limit=100");
        var said = log.GetProperty("entries").EnumerateArray().Count(entry => TextOf(entry) == words);
        return said == 1 ? null : $"The store holds the words {said} times.";
    }

    private static string? TextOf(JsonElement entry) => entry.TryGetProperty("text", out var text) ? text.GetString() : null;

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
