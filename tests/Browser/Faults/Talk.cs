using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Faults.Proxy;
using Omnichannel.Tests.Browser.Widgets;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>A visitor and an operator who write numbered messages to each other, each behind a network of their own.</summary>
internal sealed partial class Talk : IAsyncDisposable
{
    private const string Numbered = "log => log.textContent.match(/(?:visitor|operator)-\\d{4}/g) ?? []";

    private readonly Dictionary<Side, FaultProxy> _networks;
    private readonly Ledger _ledger = new();
    private readonly Stage _stage;

    private Talk(Stage stage)
    {
        _stage = stage;
        _networks = new() { [Side.Visitor] = new(stage.Hub.Port), [Side.Operator] = new(stage.Hub.Port) };
    }

    public OperatorAtDesk Operator { get; private set; } = null!; // Set by OpenAsync, the only way to one.

    public VisitorOnPage Visitor { get; private set; } = null!; // As above.

    /// <summary>Gets how many messages were written.</summary>
    public int Count => _ledger.Count;

    /// <summary>A hub without limits of rate, and an operator at the desk.</summary>
    public static async Task<Talk> OpenAsync()
    {
        var stage = await Stage.OpenAsync(new Dictionary<string, string> { ["RateLimits__Enabled"] = "false" });
        var talk = new Talk(stage);
        var context = await stage.PersonAsync(more: options => options.BaseURL = talk.Of(Side.Operator).Origin);
        talk.Operator = new(await context.NewPageAsync());
        var link = new UriBuilder(await stage.Hub.SetUpLink) { Port = talk.Of(Side.Operator).Port };
        await talk.Operator.SetUpAsync(link.ToString(), "Anna Berg");

        // Held back for a change of mind, her messages would come late by design.
        var changed = await context.APIRequest.PutAsync(stage.Hub.Origin + "/api/profile", new()
        {
            Headers = new Dictionary<string, string> { ["x-omnichannel"] = "console" },
            DataObject = new { name = "Anna Berg", preferences = new { undoSend = false, waiting = new { volume = 0 }, replies = new { volume = 0 } } },
        });
        Assert.True(changed.Ok, await changed.TextAsync());
        await talk.Operator.Page.ReloadAsync();
        await talk.Operator.ConnectedAsync();
        return talk;
    }

    /// <summary>Gets somebody's network.</summary>
    public FaultProxy Of(Side side) => _networks[side];

    /// <summary>A visitor on the page, who has not opened the chat.</summary>
    public async Task<VisitorOnPage> ComesAsync()
    {
        var context = await _stage.PersonAsync(more: options => options.BaseURL = Of(Side.Visitor).Origin);
        Visitor = new(await context.NewPageAsync());
        await Visitor.ComeAsync();
        return Visitor;
    }

    /// <summary>A visitor who talks with the operator.</summary>
    public async Task MeetAsync()
    {
        await ComesAsync();
        await Visitor.AsksForAPersonAsync();
        await Operator.TakesAsync(Visitor);
    }

    /// <summary>Somebody writes the next message, also while nothing gets through.</summary>
    public Task WritesAsync(Side side) => side == Side.Visitor
        ? Visitor.WritesAsync(_ledger.Next(side))
        : Operator.WritesAsync(_ledger.Next(side));

    public Task BothWriteAsync() => Task.WhenAll(WritesAsync(Side.Visitor), WritesAsync(Side.Operator));

    /// <summary>Waits until both screens and the store agree that everything is there; answers how long that took.</summary>
    public Task<TimeSpan> SettleAsync() => Settling.WaitAsync(WrongNowAsync, SendAnywayAsync);

    /// <summary>Says what is wrong with the whole log, or null: every message once, in order, under numbers without a gap.</summary>
    public async Task<string?> WrongWithAllAsync()
    {
        var (texts, sequences, before) = (new List<string>(), new List<long>(), (long?)long.MaxValue);
        while (before is { } place)
        {
            var page = await EntriesAsync(place);
            texts.InsertRange(0, TextsIn(page));
            sequences.InsertRange(0, page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()));
            before = page.GetProperty("before").ValueKind == JsonValueKind.Number ? page.GetProperty("before").GetInt64() : null;
        }

        return sequences.SequenceEqual(Enumerable.Range(1, sequences.Count).Select(number => (long)number))
            ? _ledger.WrongWith(texts, whole: true)
            : "The sequences of the log have a gap.";
    }

    /// <summary>Reads something from the hub as the operator, past all faults.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        var answer = await Operator.Page.APIRequest.GetAsync(_stage.Hub.Origin + path);
        Assert.True(answer.Ok, $"{path}: {answer.Status}");
        return (await answer.JsonAsync())!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        foreach (var network in _networks.Values)
        {
            await network.DisposeAsync();
        }
    }

    private async Task<string?> WrongNowAsync()
    {
        var visitor = Visitor.Transcript.EvaluateAsync<string[]>(Numbered);
        var desk = Operator.Transcript.EvaluateAsync<string[]>(Numbered);
        var log = TextsIn(await EntriesAsync(long.MaxValue)).ToList();
        return _ledger.WrongWith(log) is { } wrong ? "The store " + wrong
            : Ledger.Difference(log, await visitor) is { } unseen ? "The visitor's page " + unseen
            : Ledger.Difference(log, await desk) is { } missed ? "The operator's page " + missed
            : null;
    }

    // The console asks before it sends what was written without having seen the visitor's last words.
    private async Task SendAnywayAsync()
    {
        var anyway = Operator.Page.GetByRole(AriaRole.Button, new() { Name = "Send anyway" });
        if (await anyway.IsVisibleAsync())
        {
            await anyway.ClickAsync();
        }
    }

    /// <summary>Reads the last 100 entries of the conversation before one.</summary>
    public Task<JsonElement> EntriesAsync(long before) =>
        ReadAsync($"/api/conversations/{ConversationId().Match(Operator.Page.Url).Value}/entries?limit=100&before={before}");

    private static IEnumerable<string> TextsIn(JsonElement page) => page.GetProperty("entries").EnumerateArray()
        .Select(entry => entry.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "")
        .Where(text => Message().IsMatch(text));

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex ConversationId();

    [GeneratedRegex(@"^(visitor|operator)-\d{4}$")]
    private static partial Regex Message();
}
