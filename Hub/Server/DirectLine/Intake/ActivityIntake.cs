using System.Globalization;
using System.Text.Json;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Takes in what a visitor has posted: the log for what they say, a signal for what is worth showing only now.</summary>
internal sealed class ActivityIntake(
    TurnPipeline turns,
    SignalFeed live,
    ReadCursors cursors,
    IConversationReader reader,
    VisitorPages pages,
    SignsOfLife signs,
    TimeProvider clock)
{
    private const int LongestComment = 1_000;

    /// <summary>Takes an activity in.</summary>
    public Task<Taken> TakeAsync(Inbox inbox, VisitorToken token, ClientActivity posted, IReadOnlyList<AttachmentRecord> files) => posted switch
    {
        { Type: ActivityTypes.Typing } => TypingAsync(inbox, token, posted),
        { Type: ActivityTypes.Event, Name: EventNames.Read } => ReadAsync(token, posted),
        { Type: ActivityTypes.Event, Name: EventNames.Page } => PageAsync(token, posted),
        { Type: ActivityTypes.Event, Name: EventNames.Rating } => RateAsync(token, posted),
        { Type: ActivityTypes.Event, Name: EventNames.PageAnswer } => AnswerPageAsync(inbox, token, posted),
        { Type: ActivityTypes.EndOfConversation } => RunAsync(new(token.Conversation, new Command.Leave())),
        _ => SayAsync(inbox, token, posted, files),
    };

    private Task<Taken> SayAsync(Inbox inbox, VisitorToken token, ClientActivity posted, IReadOnlyList<AttachmentRecord> files)
    {
        var isEmpty = string.IsNullOrWhiteSpace(ClientActivityReader.TextOf(posted)) && posted.Value is null && files.Count == 0;
        if (posted.Type == ActivityTypes.Message && isEmpty)
        {
            return Task.FromResult(new Taken(DirectLineErrors.BadArgument.Answer("A message needs text, a value or a file.")));
        }

        var from = new ChannelAccount { Id = token.UserId, Role = "user" };
        var attachments = files.Count == 0 ? null : files.Select(Describe).ToList();
        var activity = ClientActivityReader.ToActivity(posted, from, attachments);
        var key = ClientActivityReader.KeyOf(posted) is { Length: > 0 } client ? new ReceiptKey($"dl/{token.Conversation}", client) : (ReceiptKey?)null;
        return RunAsync(new(token.Conversation, new Command.Receive(activity, inbox.ReopenWindow), key) { Attachments = files });
    }

    private async Task<Taken> TypingAsync(Inbox inbox, VisitorToken token, ClientActivity posted)
    {
        // What is typed is shown where the inbox says so and the visitor was told; elsewhere a client may send it, and nobody learns of it.
        var typing = new Signal.VisitorTypes(token.Conversation, inbox.PreviewsTyping ? ClientActivityReader.TextOf(posted) : null);
        live.Send(typing);

        // Only a running ending makes typing more than a signal; then it must be in the log before the answer. An emptied box ends nothing:
        // it is empty after every message too.
        return typing.IsWriting ? await RunAsync(new(token.Conversation, new Command.SignOfLife())) : new(Answer(token.Conversation, Now));
    }

    private Task<Taken> ReadAsync(VisitorToken token, ClientActivity posted)
    {
        var id = TextOf(posted.Value, "activityId");
        if (id is null || !Sequences.TryRead(token.Conversation, id, out var sequence))
        {
            return Task.FromResult(new Taken(DirectLineErrors.BadArgument.Answer("value.activityId must be the id of an activity of this conversation.")));
        }

        // Nobody reads further than the log goes.
        if (reader.FindHead(token.Conversation) is { } head)
        {
            cursors.MoveVisitor(head.Id, Math.Min(sequence, head.LastSequence));
        }

        return Task.FromResult(new Taken(Answer(token.Conversation, sequence)));
    }

    private async Task<Taken> PageAsync(VisitorToken token, ClientActivity posted)
    {
        var page = new VisitorPage(TextOf(posted.Value, "url"), TextOf(posted.Value, "title"), TextOf(posted.Value, "referrer"));
        if (await pages.MoveAsync(token, page) is { } pause)
        {
            return new(new TooManyResult(pause));
        }

        await signs.ShowAsync(token.Conversation);
        return new(Answer(token.Conversation, Now));
    }

    // Once for each end: the receipt is the end's, whatever the client sends.
    private async Task<Taken> RateAsync(VisitorToken token, ClientActivity posted)
    {
        if (posted.Value is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty("score", out var number)
            || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var score)
            || score is < 1 or > 5)
        {
            return new(DirectLineErrors.BadArgument.Answer("value.score must be a whole number from 1 to 5."));
        }

        var comment = DisplayText.Clean(TextOf(posted.Value, "comment"), LongestComment);
        return reader.FindHead(token.Conversation) is { IsOpen: false } head
            ? await RunAsync(new(head.Id, new Command.Rate(score, comment), new($"rating/{head.Id}", head.Epoch.ToString(CultureInfo.InvariantCulture))))
            : new(DirectLineErrors.BadArgument.Answer("The conversation has not ended; it can be rated when it has."));
    }

    // Each answer once; the hub writes it, so that operators read of pages that were suggested and of nothing else.
    private Task<Taken> AnswerPageAsync(Inbox inbox, VisitorToken token, ClientActivity posted)
    {
        var id = TextOf(posted.Value, "activityId");
        if (id is null
            || !Sequences.TryRead(token.Conversation, id, out var sequence)
            || reader.FindEntry(token.Conversation, sequence) is not { Visibility: Visibility.Everyone, Author.Operator: not null } entry
            || SuggestedPage.Of(entry.AsTarget().Activity) is not { } page
            || FlagOf(posted.Value, "opened") is not { } opened)
        {
            return Task.FromResult(new Taken(DirectLineErrors.BadArgument.Answer(
                "value.activityId must be the id of a message that suggests a page, and value.opened true or false.")));
        }

        var answer = new Activity
        {
            Type = ActivityTypes.Event,
            Name = EventNames.PageAnswer,
            From = new() { Id = token.UserId, Role = "user" },
            Value = SuggestedPage.Answer(id, page, opened),
        };
        var receipt = new ReceiptKey($"page/{token.Conversation}", string.Create(CultureInfo.InvariantCulture, $"{sequence}/{(opened ? "opened" : "declined")}"));
        return RunAsync(new(token.Conversation, new Command.Receive(answer, inbox.ReopenWindow), receipt));
    }

    private async Task<Taken> RunAsync(Turn turn)
    {
        var result = await turns.RunAsync(turn);
        return result switch
        {
            { IsDone: true } => new(Answer(turn.Conversation, result.Sequence), HoldsFiles: result.Outcome == TurnOutcome.Accepted),
            { Outcome: TurnOutcome.Refused, Refusal: Refusal.ConversationClosed or Refusal.AlreadyClosed or Refusal.OtherConversationOpen or Refusal.AlreadyOpen } =>
                new(DirectLineErrors.Closed.Answer()),
            { Outcome: TurnOutcome.NotFound } => new(DirectLineErrors.NotYours.Answer("The conversation has not begun; POST /conversations first.")),
            _ => throw new InvalidOperationException($"A visitor's turn came to {result.Outcome}, {result.Refusal}."),
        };
    }

    // Stands for a sequence where nothing was stored.
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static IResult Answer(ConversationId conversation, long sequence) => TypedResults.Json(
        new ResourceAnswer(string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}")),
        DirectLineJson.Default.ResourceAnswer);

    private static Attachment Describe(AttachmentRecord file) => new()
    {
        ContentType = file.ContentType,
        ContentUrl = AttachmentLink.Write(file.Id),
        Name = file.Name,
    };

    private static bool? FlagOf(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } set && set.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? member.GetBoolean()
            : null;

    private static string? TextOf(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } set && set.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
