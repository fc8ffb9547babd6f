using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>Turns what operators want into turns, and what came of them into results.</summary>
internal sealed class ConsoleCommands(
    TurnPipeline turns,
    IConversationReader reader,
    ConversationViews views,
    DeliveryFacts deliveries,
    HubDbContext database,
    HubDirectory directory,
    WrittenMessages writing,
    IOptions<Limits> limits)
{
    private const int MostMissed = 100;

    /// <summary>Runs a command.</summary>
    /// <param name="viewer">Who wants it.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="clientCommandId">Names the intent: a repeat returns the first answer.</param>
    /// <param name="command">What.</param>
    public async Task<ResultView> RunAsync(Viewer viewer, Guid conversation, Guid clientCommandId, Command command)
    {
        var (refused, result) = await TryAsync(viewer, conversation, clientCommandId, command);
        return refused ?? await ViewAsync(viewer, command, result);
    }

    /// <summary>Leaves a note.</summary>
    /// <param name="viewer">Who writes it.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="clientCommandId">Names the intent: a repeat returns the first answer.</param>
    /// <param name="note">What.</param>
    /// <param name="mentions">Whom it mentions.</param>
    public async Task<ResultView> RunAsync(Viewer viewer, Guid conversation, Guid clientCommandId, Command.LeaveNote note, IReadOnlyList<OperatorId> mentions)
    {
        var (refused, result) = await TryAsync(viewer, conversation, clientCommandId, note, ReceiptOf(viewer, clientCommandId), mentions: mentions);
        return refused ?? await ViewAsync(viewer, note, result);
    }

    /// <summary>Refuses what need not come to a turn. A repeat of what went through gets the first answer all the same.</summary>
    public ResultView Refuse(Viewer viewer, Guid clientCommandId, ResultView why) => FindFirst(ReceiptOf(viewer, clientCommandId)) ?? why;

    /// <summary>Opens a closed conversation again: for the operator when they have room, else for the queue.</summary>
    public async Task<ResultView> ReopenAsync(Viewer viewer, Guid conversation, Guid clientCommandId)
    {
        var command = new Command.Reopen(viewer.AsOperator, ToQueue: false);
        var (refused, result) = await TryAsync(viewer, conversation, clientCommandId, command);
        if (refused is null && result.Refusal == Refusal.AtCapacity)
        {
            return await RunAsync(viewer, conversation, clientCommandId, command with { ToQueue = true });
        }

        return refused ?? await ViewAsync(viewer, command, result);
    }

    /// <summary>Ends a conversation now.</summary>
    public Task<ResultView> EndAsync(Viewer viewer, CommandRequest request) => RunAsync(
        viewer,
        request.ConversationId,
        request.ClientCommandId,
        new Command.EndNow(viewer.AsOperator, viewer.May(Permission.End), directory.Current.NeededToEnd));

    /// <summary>Takes an end back: for whoever had it last when they are there and have room, else for the queue.</summary>
    public async Task<ResultView> UndoEndAsync(Viewer viewer, Guid conversation, Guid clientCommandId)
    {
        var last = reader.FindHead(new(conversation))?.LastOwner is { } id && directory.Current.FindActive(id) is { } entry ? new Operator(entry.Id, entry.Name) : null;
        var command = new Command.UndoEnd(viewer.AsOperator, viewer.May(Permission.End), last);
        var (refused, result) = await TryAsync(viewer, conversation, clientCommandId, command);
        return refused is null && result.Refusal is Refusal.AtCapacity or Refusal.NotAvailable
            ? await RunAsync(viewer, conversation, clientCommandId, command with { To = null })
            : refused ?? await ViewAsync(viewer, command, result);
    }

    /// <summary>Ends a conversation at a deadline. Where the visitor sees no countdown, they are asked whether they are still there.</summary>
    public Task<ResultView> EndInAsync(Viewer viewer, EndInRequest request, Guid endingId)
    {
        var delay = TimeSpan.FromSeconds(request.Seconds);
        var head = reader.FindHead(new(request.ConversationId));
        return RunAsync(viewer, request.ConversationId, request.ClientCommandId, new Command.EndIn(viewer.AsOperator, endingId, delay, directory.Current.NeededToEnd)
        {
            Prompt = head is null ? null : deliveries.WordsFor(head)?.AskWhetherThere(delay),
            ReplyWindow = head is null ? null : deliveries.ReplyWindow(head),
        });
    }

    /// <summary>Says something to the visitor.</summary>
    public async Task<ResultView> SendAsync(Viewer viewer, SendRequest request, CancellationToken cancellationToken)
    {
        var text = request.Page ? SuggestedPage.Clean(request.Text) : request.Text;
        if (request.Page && text is null)
        {
            return RefusalTexts.Invalid(SuggestedPage.NoAddress);
        }

        var written = await writing.ReadAsync(request.ConversationId, request.ClientCommandId, text, request.FileIds ?? [], cancellationToken);
        if (written.Activity is not { } activity)
        {
            return RefusalTexts.Invalid(written.Problem);
        }

        return await RunAsync(
            viewer,
            request.ConversationId,
            request.ClientCommandId,
            new Command.Send(viewer.AsOperator, request.Page ? SuggestedPage.Suggest(activity) : activity, request.LastSeen, request.Force)
            {
                ReplyWindow = reader.FindHead(new(request.ConversationId)) is { } head ? deliveries.ReplyWindow(head) : null,
            });
    }

    /// <summary>Gives a message of the operator another text.</summary>
    public async Task<ResultView> EditAsync(Viewer viewer, EditRequest request, CancellationToken cancellationToken)
    {
        var text = request.Text ?? "";
        if (text.Length > limits.Value.MessageText)
        {
            return RefusalTexts.Invalid($"A message has at most {limits.Value.MessageText} characters.");
        }

        return string.IsNullOrWhiteSpace(text) && !HasFiles(viewer, request) ? RefusalTexts.Invalid("Write something, or delete the message.")
            : await IsOutOfReachAsync(viewer, request.ConversationId, request.Sequence, takesBack: false, cancellationToken)
                ? Refuse(viewer, request.ClientCommandId, RefusalTexts.ChannelCannot)
            : await RunAsync(viewer, request.ConversationId, request.ClientCommandId, new Command.Edit(
                viewer.AsOperator,
                request.Sequence,
                new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" }));
    }

    /// <summary>Takes a message back.</summary>
    public async Task<ResultView> DeleteAsync(Viewer viewer, DeleteRequest request, CancellationToken cancellationToken) =>
        await IsOutOfReachAsync(viewer, request.ConversationId, request.Sequence, takesBack: true, cancellationToken)
            ? Refuse(viewer, request.ClientCommandId, RefusalTexts.ChannelCannot)
            : await RunAsync(
                viewer,
                request.ConversationId,
                request.ClientCommandId,
                new Command.Delete(viewer.AsOperator, request.Sequence, viewer.May(Permission.DeleteMessage)));

    // Whoever may not see the conversation is refused as for one that is not there.
    private async Task<bool> IsOutOfReachAsync(Viewer viewer, Guid conversation, long sequence, bool takesBack, CancellationToken cancellationToken) =>
        ConversationEndpoints.FindVisible(reader, viewer, conversation) is { } head
        && await deliveries.IsOutOfReachAsync(head, sequence, takesBack, cancellationToken);

    // A file may stand without words.
    private bool HasFiles(Viewer viewer, EditRequest request) =>
        ConversationEndpoints.FindVisible(reader, viewer, request.ConversationId) is { } head
        && reader.FindEntry(head.Id, request.Sequence)?.AsTarget().Activity.Attachments is { Count: > 0 };

    /// <summary>Has a message tried again that did not arrive. Two who ask for it at the same time get one more try.</summary>
    public async Task<ResultView> RedeliverAsync(Viewer viewer, MessageRequest request, CancellationToken cancellationToken)
    {
        var place = new DeliveryPlace(new(request.ConversationId), request.Sequence);
        if (ConversationEndpoints.FindVisible(reader, viewer, request.ConversationId) is not { } head)
        {
            return RefusalTexts.NotFound;
        }

        if (await deliveries.NextRoundAsync(place, cancellationToken) is not { } round)
        {
            return RefusalTexts.NotLost;
        }

        var command = new Command.Redeliver(viewer.AsOperator, viewer.May(Permission.Redeliver), request.Sequence, round,
            deliveries.ReplyWindow(head, reader.FindEntry(head.Id, request.Sequence)));
        var receipt = new ReceiptKey("redelivery", $"{request.ConversationId:D}/{request.Sequence}/{round}");
        var (refused, result) = await TryAsync(viewer, request.ConversationId, request.ClientCommandId, command, receipt);
        return refused ?? await ViewAsync(viewer, command, result);
    }

    private Task<(ResultView? Refused, TurnResult Result)> TryAsync(Viewer viewer, Guid conversation, Guid clientCommandId, Command command) =>
        TryAsync(viewer, conversation, clientCommandId, command, ReceiptOf(viewer, clientCommandId));

    private static ReceiptKey ReceiptOf(Viewer viewer, Guid clientCommandId) => new($"console/{viewer.Id}", clientCommandId.ToString("D"));

    private ResultView? FindFirst(ReceiptKey receipt) =>
        reader.FindReceipt(receipt) is { } first ? ResultView.Done(first.Sequence) with { Changed = true } : null;

    private async Task<(ResultView? Refused, TurnResult Result)> TryAsync(
        Viewer viewer,
        Guid conversation,
        Guid clientCommandId,
        Command command,
        ReceiptKey receipt,
        IReadOnlyList<OperatorId>? mentions = null)
    {
        if (clientCommandId == Guid.Empty)
        {
            return (RefusalTexts.Invalid("Give every command an id of its own."), default);
        }

        if (ConversationEndpoints.FindVisible(reader, viewer, conversation) is not { } head)
        {
            // A command may itself have taken the conversation out of sight; its repeat still gets the first answer.
            return (FindFirst(receipt) ?? RefusalTexts.NotFound, default);
        }

        try
        {
            return (null, await turns.RunAsync(new(head.Id, command, receipt) { Mentions = mentions ?? [] }));
        }
        catch (StoreUnavailableException)
        {
            return (RefusalTexts.Busy, default);
        }
    }

    private async Task<ResultView> ViewAsync(Viewer viewer, Command command, TurnResult result)
    {
        if (result.IsDone)
        {
            var changed = result.Outcome != TurnOutcome.Nothing;
            return ResultView.Done(changed ? result.Sequence : result.Head?.LastSequence) with { Changed = changed };
        }

        if (result.Refusal is not { } refusal || result.Head is not { } head)
        {
            return RefusalTexts.NotFound;
        }

        var view = RefusalTexts.Of(refusal) with { Owner = head.Owner is { } owner ? views.Operator(owner) : null };
        return refusal == Refusal.StaleView && command is Command.Send send
            ? view with { Missed = await MissedAsync(viewer, head, send.LastSeen) }
            : view;
    }

    private async Task<IReadOnlyList<EntryView>> MissedAsync(Viewer viewer, ConversationHead head, long lastSeen)
    {
        // A message that was changed is missed as it is now, once, wherever it stands.
        var missed = reader.ReadAfter(head.Id, Math.Max(0, lastSeen), MostMissed)
            .Where(entry => entry.Visibility == Visibility.Everyone && entry.Author.Operator != viewer.Id)
            .Select(entry => entry.Target ?? entry)
            .Where(entry => entry.Type == ActivityTypes.Message)
            .DistinctBy(entry => entry.Sequence)
            .ToList();
        return await views.ReadEntriesAsync(database, head, missed, CancellationToken.None);
    }
}
