using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>A channel whose vendor does what the test says. What it is sent it keeps, in order.</summary>
internal sealed class ScriptedChannel : IChannelAdapter, IChannelFiles, IChannelTemplates
{
    public const string Secret = "the vendor's own";

    private readonly ConcurrentQueue<SendOutcome> _script = new();
    private readonly List<Outbound> _sent = [];
    private int _ids;

    public string Channel => "scripted";

    public ChannelCapabilities Capabilities { get; init; } = new()
    {
        TextLength = 100,
        Buttons = 3,
        ButtonTitleLength = 20,
        ReplyWindow = TimeSpan.FromHours(24),
        Templates = true,
        Media = [new("*/*", 1_000_000, MediaKind.File)],
    };

    /// <summary>Gets or sets what has been approved; null when the vendor is out of order.</summary>
    public IReadOnlyList<MessageTemplate>? Templates { get; set; } =
        [new("T1", "order_update", "en", "Hello {{1}}, your order {{nr}} is ready.", [new("1", "Ann"), new("nr", "4711")], ["Thanks"])];

    public int Listings { get; private set; }

    public FetchOutcome File { get; set; } = new FetchOutcome.Fetched("a file"u8.ToArray(), "text/plain");

    /// <summary>Gets or sets what the vendor does before it answers.</summary>
    public Task BeforeAnswer { get; set; } = Task.CompletedTask;

    /// <summary>Gets the texts that the vendor was sent, also those that it did not take.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent.Select(message => message.Part.Text)];
            }
        }
    }

    /// <summary>Gets what the vendor was sent last.</summary>
    public ChannelPart LastPart
    {
        get
        {
            lock (_sent)
            {
                return _sent[^1].Part;
            }
        }
    }

    /// <summary>Says what comes of the next sendings, one by one; after that everything is taken.</summary>
    public void Answers(params SendOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            _script.Enqueue(outcome);
        }
    }

    public IReadOnlyDictionary<string, string> FindFaults(ChannelInbox inbox) =>
        inbox.Secret("token") is null ? new Dictionary<string, string> { ["secrets.token"] = "Enter the token." } : new Dictionary<string, string>();

    public bool IsGenuine(ChannelInbox inbox, WebhookRequest request) => request.SingleHeader("X-Secret") == Secret;

    public IReadOnlyList<Inbound> Read(ChannelInbox inbox, WebhookRequest request)
    {
        var lines = Encoding.UTF8.GetString(request.Body.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(ReadLine)];
    }

    public async Task<SendOutcome> SendAsync(ChannelInbox inbox, Outbound message, CancellationToken cancellationToken)
    {
        lock (_sent)
        {
            _sent.Add(message);
        }

        await BeforeAnswer;
        return _script.TryDequeue(out var outcome) ? outcome : new SendOutcome.Sent($"p{Interlocked.Increment(ref _ids)}");
    }

    public Task<FetchOutcome> FetchAsync(ChannelInbox inbox, string reference, int maxBytes, CancellationToken cancellationToken) => Task.FromResult(File);

    public Task<IReadOnlyList<MessageTemplate>> ListTemplatesAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        Listings++;
        return Templates is { } known ? Task.FromResult(known) : throw new ChannelUnavailableException("The vendor is out of order.");
    }

    public InboundSender? FindRecipient(ChannelInbox inbox, string phone) => new(phone);

    // "say KEY FROM TEXT", "start KEY FROM PAYLOAD", "file KEY FROM NAME", "told PROVIDER STATE"; anything else breaks the reader.
    private static Inbound ReadLine(string line)
    {
        var words = line.Split(' ', 4);
        return words[0] switch
        {
            "say" => new Inbound.Message(words[1], new(words[2]) { Name = "Vera" }, new() { Type = ActivityTypes.Message, Text = words[3], TextFormat = "plain" }),
            "start" => new Inbound.Message(words[1], new(words[2]), new()
            {
                Type = ActivityTypes.Message,
                Text = "/start " + words[3],
                ChannelData = JsonSerializer.SerializeToElement(new { start = words[3] }),
            }),
            "file" => new Inbound.Message(words[1], new(words[2]), new() { Type = ActivityTypes.Message, Text = "" })
            {
                Files = [new("ref", words[3], "text/plain", 6)],
            },
            "told" => new Inbound.Report($"s/{words[1]}/{words[2]}", words[1], Enum.Parse<DeliveryState>(words[2]), null),
            "odd" => new Inbound.Unreadable(words[1], "An odd kind."),
            _ => throw new JsonException("No such line."),
        };
    }
}
