using Microsoft.AspNetCore.SignalR;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Handovers;
using Omnichannel.Hub.Notes;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Outreach;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Tags;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>What consoles may ask for while they are connected. The names are the wire's; the contract is <c>docs/protocol/console.md</c>.</summary>
internal sealed partial class ConsoleHub(
    ConsoleSessions sessions,
    ConsoleCommands commands,
    HandoverCommands handovers,
    OutreachCommands outreach,
    NoteCommands notes,
    Mentions mentions,
    TagCommands tags,
    IConversationReader reader,
    OpenedReader opened,
    Presence presence,
    ConsoleBroadcaster broadcaster,
    ConsoleSignals signals) : Hub<IConsoleClient>
{
    private const int ShortestEnding = 5;
    private const int LongestEnding = 600;

    /// <inheritdoc/>
    public override async Task OnConnectedAsync()
    {
        await sessions.BeginAsync(Context);
        await base.OnConnectedAsync();
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        sessions.End(Context);
        return base.OnDisconnectedAsync(exception);
    }

    public async Task<OpenedView?> Open(TargetRequest request)
    {
        var connection = sessions.Get(Context);
        if (ConversationEndpoints.FindVisible(reader, connection.Viewer, request.ConversationId) is not { } before)
        {
            return null;
        }

        // Subscribed first, read then: what comes between is in both, never in neither.
        if (connection.Open(before.Id, before.Contact) is { } left)
        {
            broadcaster.ShowViewers(left);
        }

        broadcaster.ShowViewers(before.Id);
        var head = reader.FindHead(before.Id) ?? before;
        return await opened.ReadAsync(connection.Viewer, head, Context.ConnectionAborted);
    }

    public void Close(TargetRequest request)
    {
        // Who had it not on the screen is news to nobody.
        if (sessions.Get(Context).Close(new(request.ConversationId)))
        {
            broadcaster.ShowViewers(new(request.ConversationId));
        }
    }

    public Task<ResultView> Send(SendRequest request) => commands.SendAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Note(NoteRequest request) => notes.NoteAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Tag(TagRequest request) => tags.TagAsync(Viewer, request);

    public Task<ResultView> SendTemplate(SendTemplateRequest request) => outreach.SendAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Start(StartRequest request) => outreach.StartAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Redeliver(MessageRequest request) => commands.RedeliverAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Edit(EditRequest request) => commands.EditAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> Delete(DeleteRequest request) => commands.DeleteAsync(Viewer, request, Context.ConnectionAborted);

    public Task<ResultView> PickUp(CommandRequest request) => Run(request, new Command.PickUp(Viewer.AsOperator, Viewer.May(Permission.TakeOver)));

    public Task<ResultView> End(CommandRequest request) => commands.EndAsync(Viewer, request);

    public Task<ResultView> EndIn(EndInRequest request) => request.Seconds is < ShortestEnding or > LongestEnding
        ? Task.FromResult(RefusalTexts.Invalid($"Give the visitor {ShortestEnding} to {LongestEnding} seconds."))
        : commands.EndInAsync(Viewer, request, sessions.NewId());

    public Task<ResultView> CancelEnd(CommandRequest request) => Run(request, new Command.CancelEnd(Viewer.AsOperator));

    public Task<ResultView> Reopen(CommandRequest request) => commands.ReopenAsync(Viewer, request.ConversationId, request.ClientCommandId);

    public Task<ResultView> SetContact(SetContactRequest request)
    {
        var (changes, problem) = ContactRules.Read(request);
        return problem is not null
            ? Task.FromResult(problem)
            : commands.RunAsync(
                Viewer,
                request.ConversationId,
                request.ClientCommandId,
                new Command.SetContact(Viewer.AsOperator, Viewer.May(Permission.EditContact), changes));
    }

    public Task<ResultView> UndoEnd(CommandRequest request) => commands.UndoEndAsync(Viewer, request.ConversationId, request.ClientCommandId);

    public async Task<ResultView> SetStatus(StatusRequest request)
    {
        if (request.Status == OperatorStatus.Offline)
        {
            return RefusalTexts.Invalid("Offline follows from closing the console; choose available, busy or away.");
        }

        var reason = request.Reason?.Trim();
        if (!Standing.Takes(reason))
        {
            return RefusalTexts.Invalid($"Say why in one line of at most {Standing.LongestReason} characters.");
        }

        try
        {
            await presence.ChooseAsync(Viewer.Id, request.Status, reason);
            return ResultView.Done();
        }
        catch (StoreUnavailableException)
        {
            return RefusalTexts.Busy;
        }
    }

    public void Active(ActiveRequest _) => presence.Active(Viewer.Id);

    public void Typing(TargetRequest request) => signals.Types(Viewer, request.ConversationId);

    public void Read(ReadRequest request) => signals.HasRead(Viewer, request.ConversationId, request.Sequence);

    public Task ReadMentions(TargetRequest request) => mentions.ReadAsync(Viewer, request.ConversationId, Context.ConnectionAborted);

    private Viewer Viewer => sessions.Get(Context).Viewer;

    private Task<ResultView> Run(CommandRequest request, Command command) =>
        commands.RunAsync(Viewer, request.ConversationId, request.ClientCommandId, command);
}
