using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Outreach;

/// <summary>Sends approved templates: into a conversation, whenever its visitor wrote last, or to begin one with a contact.</summary>
internal sealed class OutreachCommands(
    ConsoleCommands commands, ConversationStarter starter, IConversationReader reader, TemplateShelf shelf, ContactWays ways)
{
    /// <summary>Sends a template into a conversation.</summary>
    public async Task<ResultView> SendAsync(Viewer viewer, SendTemplateRequest request, CancellationToken cancellationToken)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, request.ConversationId) is not { } head)
        {
            return RefusalTexts.NotFound;
        }

        var (activity, problem) = await WriteAsync(head.Inbox, request.TemplateId, request.Variables, request.ClientCommandId, cancellationToken);
        return activity is null
            ? problem!
            : await commands.RunAsync(
                viewer, request.ConversationId, request.ClientCommandId, new Command.Send(viewer.AsOperator, activity, request.LastSeen, request.Force));
    }

    /// <summary>Begins a conversation with the contact of another one, owned by whoever begins it.</summary>
    public async Task<ResultView> StartAsync(Viewer viewer, StartRequest request, CancellationToken cancellationToken)
    {
        if (request.ClientCommandId == Guid.Empty)
        {
            return RefusalTexts.Invalid("Give every command an id of its own.");
        }

        var receipt = new ReceiptKey($"console/{viewer.Id}", request.ClientCommandId.ToString("D"));
        if (reader.FindReceipt(receipt) is { } first)
        {
            return ResultView.Done(first.Sequence) with { ConversationId = first.Conversation.Value };
        }

        if (ConversationEndpoints.FindVisible(reader, viewer, request.ConversationId) is not { } head)
        {
            return RefusalTexts.NotFound;
        }

        if ((await ways.FindAsync(viewer, head, cancellationToken)).FirstOrDefault(way => way.Inbox.Id.Value == request.InboxId) is not { } way)
        {
            return RefusalTexts.NoWay;
        }

        if (way.UnreachableSince is not null)
        {
            return RefusalTexts.ShutOut;
        }

        var (activity, problem) = await WriteAsync(way.Inbox.Id, request.TemplateId, request.Variables, request.ClientCommandId, cancellationToken);
        return activity is null ? problem! : await StartAsync(viewer, head, way, activity, receipt);
    }

    private async Task<ResultView> StartAsync(Viewer viewer, ConversationHead known, ContactWay way, Activity activity, ReceiptKey receipt)
    {
        try
        {
            var (head, refusal) = await starter.StartAsync(way.Inbox, VisitorOf(way.To), known.Contact, viewer.AsOperator, activity, receipt);
            var view = refusal is { } why ? RefusalTexts.Of(why) : ResultView.Done(head?.LastSequence);
            return view with { ConversationId = head is not null && ConversationAccess.CanSee(viewer, head) ? head.Id.Value : null };
        }
        catch (StoreUnavailableException)
        {
            return RefusalTexts.Busy;
        }
    }

    private static Visitor VisitorOf(InboundSender to) => new(to.Address, null, new()) { ReplyTo = to.ReplyTo };

    private async Task<(Activity? Activity, ResultView? Problem)> WriteAsync(
        InboxId inbox, string? id, IReadOnlyDictionary<string, string>? variables, Guid clientCommandId, CancellationToken cancellationToken)
    {
        MessageTemplate? template;
        try
        {
            template = await shelf.FindAsync(inbox, id, cancellationToken);
        }
        catch (ChannelUnavailableException unavailable)
        {
            return (null, RefusalTexts.ChannelUnavailable(unavailable.Message));
        }

        var values = variables ?? new Dictionary<string, string>();
        return template is null ? (null, RefusalTexts.TemplateGone)
            : template.FindFault(values) is { } fault ? (null, RefusalTexts.Invalid(fault))
            : (Write(template, values, clientCommandId), null);
    }

    private static Activity Write(MessageTemplate template, IReadOnlyDictionary<string, string> values, Guid clientCommandId) => new()
    {
        Type = ActivityTypes.Message,
        Text = template.Fill(values),
        TextFormat = "plain",
        ChannelData = TemplateData.Write(template.Use(values), (EntryReader.ClientId, clientCommandId.ToString("D"))),
    };
}
