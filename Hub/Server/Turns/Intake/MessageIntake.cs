using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns.Intake;

/// <summary>Takes messages of vendors' channels into the conversation they belong to, and begins one where there is none.</summary>
internal sealed class MessageIntake(
    TurnPipeline turns,
    ConversationStarter starter,
    IConversationReader reader,
    InboundLanes lanes,
    HubDirectory directory,
    TimeProvider clock)
{
    /// <summary>The property of <c>channelData</c> that names the album a message belongs to.</summary>
    private const string Album = "album";

    private const int Attempts = 4;

    /// <summary>Names the place of an inbox's receipts.</summary>
    public static string Scope(InboxId inbox) => $"in/{inbox}";

    /// <summary>Takes a message in; when it returns, that is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public async Task TakeAsync(InboxId inbox, Inbound.Message message)
    {
        if (directory.Current.FindInbox(inbox) is not { } known)
        {
            throw new StoreUnavailableException("The inbox is not known here yet.");
        }

        // In order of arrival also while the person has no conversation yet.
        using var lane = await lanes.EnterAsync(LaneOf(inbox, message.From.Address));
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await TryAsync(known, message))
            {
                return;
            }
        }

        throw new StoreUnavailableException("The visitor's conversation changed too often while this was taken in.");
    }

    /// <summary>Changes or takes back what a visitor wrote; when it returns, that is on the disk. A message that is not known is not looked for.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="change">The change.</param>
    /// <param name="message">The key of the message.</param>
    /// <param name="command">Makes the command for the message's place in the log.</param>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public async Task ChangeAsync(InboxId inbox, Inbound change, string message, Func<long, Command> command)
    {
        if (reader.FindReceipt(new(Scope(inbox), message)) is { } receipt)
        {
            await turns.RunAsync(new(receipt.Conversation, command(receipt.Sequence), new ReceiptKey(Scope(inbox), change.Key)));
        }
    }

    private async Task<bool> TryAsync(Inbox inbox, Inbound.Message message)
    {
        if (FindConversation(inbox, message.From) is { } conversation)
        {
            var result = await turns.RunAsync(Turn(inbox, conversation, message));
            return result switch
            {
                { IsDone: true } => true,
                { Outcome: TurnOutcome.Refused, Refusal: Refusal.OtherConversationOpen } => false,
                { Outcome: TurnOutcome.Refused, Refusal: Refusal.ConversationClosed } => await BeginAsync(inbox, message),
                _ => throw new InvalidOperationException($"A visitor's message came to {result.Outcome}, {result.Refusal}."),
            };
        }

        return await BeginAsync(inbox, message);
    }

    private async Task<bool> BeginAsync(Inbox inbox, Inbound.Message message)
    {
        var from = message.From;
        var visitor = new Visitor(from.Address, DisplayText.CleanName(from.Name), new() { Locale = from.Locale })
        {
            Phone = from.Phone,
            ReplyTo = from.ReplyTo,
        };
        var (_, isNew) = await starter.StartAsync(inbox, visitor, id => Turn(inbox, id, message));
        return isNew;
    }

    // A repeat belongs where the first one went, whatever has become of that conversation since.
    private ConversationId? FindConversation(Inbox inbox, InboundSender from) =>
        reader.FindIdentity(inbox.Id, from.Address) is { Identity: var identity } ? reader.FindOpen(identity) ?? reader.FindNewest(identity) : null;

    private Turn Turn(Inbox inbox, ConversationId conversation, Inbound.Message message)
    {
        var files = message.Files.Select(file => (File: file, Record: Describe(conversation, file))).ToList();
        var activity = message.Activity with
        {
            From = new() { Id = message.From.Address, Name = DisplayText.CleanName(message.From.Name), Role = "user" },
            Attachments = files.Count == 0 ? null : [.. files.Select(file => new Attachment
            {
                ContentType = file.Record.ContentType,
                ContentUrl = AttachmentLink.Write(file.Record.Id),
                Name = file.Record.Name,
            })],
            ChannelData = Mark(message),
        };
        return new(conversation, new Command.Receive(activity, inbox.ReopenWindow), new ReceiptKey(Scope(inbox.Id), message.Key))
        {
            Attachments = [.. files.Select(file => file.Record)],
            Work = [.. files.Select(file => Work(WorkKind.FetchFile, conversation, file.Record.Id, file.File.Reference)), .. FollowUp(conversation, message)],
            Continues = message.Album is { } album && album == AlbumBefore(conversation),
        };
    }

    private AttachmentRecord Describe(ConversationId conversation, InboundFile file) => new(
        AttachmentStore.NewId(),
        conversation,
        FileNames.Clean(file.Name ?? MediaTypes.NameOf(file.ContentType)),
        file.ContentType,
        file.Size ?? 0,
        "",
        clock.GetUtcNow())
    {
        IsFetched = true,
    };

    private IEnumerable<WorkItem> FollowUp(ConversationId conversation, Inbound.Message message) =>
        message.FollowUp is { } what ? [Work(WorkKind.FollowUp, conversation, $"{conversation}/{message.Key}", what)] : [];

    private WorkItem Work(WorkKind kind, ConversationId conversation, string key, string payload) => new()
    {
        Kind = kind,
        Key = key,
        Epoch = 0,
        Conversation = conversation,
        Due = clock.GetUtcNow(),
        Payload = payload,
    };

    private static JsonElement Mark(Inbound.Message message)
    {
        var data = message.Activity.ChannelData is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given) ?? [] : [];
        data[EntryReader.ClientId] = message.Key;
        if (message.Album is { } album)
        {
            data[Album] = album;
        }

        return data.Deserialize(ActivityJson.Wire.JsonElement);
    }

    private string? AlbumBefore(ConversationId conversation) =>
        reader.FindHead(conversation) is { LastVisitorSequence: > 0 and var last }
        && reader.ReadAfter(conversation, last - 1, 1) is [{ } entry]
        && JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity)?.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(Album, out var album)
            ? album.GetString()
            : null;

    private static Guid LaneOf(InboxId inbox, string address)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{inbox}/{address}"), hash);
        return new(hash[..16]);
    }
}
