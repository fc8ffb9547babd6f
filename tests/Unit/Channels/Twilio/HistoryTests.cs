using System.Globalization;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>What happened while the hub was down is read from Twilio's list, as if it had been told.</summary>
[Trait("threat", "S-07")]
public sealed class HistoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(Noon);

    [Fact]
    public async Task Inbound_messages_come_in_their_order_with_the_keys_of_their_webhooks()
    {
        await using var stage = new TwilioStage(call => call.Query.Find("To") is null ? Answer.Json(Page()) : Answer.Json(Page(
            Item(2, "inbound", "received", body: "second"), Item(1, "inbound", "received", body: "first"), Item(0, "outbound-api", "sent"))), _clock);

        var taken = await CatchUpAsync(stage);

        Assert.Equal([$"m/{Sid(1)}", $"m/{Sid(2)}"], taken.Select(item => item.Key));
        var webhook = Assert.Single(stage.Reads(("MessageSid", Sid(1)), ("Body", "first")));
        Assert.Equal(webhook.Key, taken[0].Key);
        var (told, listed) = (Assert.IsType<Inbound.Message>(webhook), Assert.IsType<Inbound.Message>(taken[0]));
        Assert.Equal((told.From, told.Activity.Text), (listed.From, listed.Activity.Text));
        Assert.Equal("2026-11-25T11:59:00.0000000+00:00", listed.Activity.LocalTimestamp);
    }

    [Fact]
    public async Task The_list_is_asked_for_the_senders_messages_since_then()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Page()), _clock);

        await CatchUpAsync(stage);

        Assert.Equal(2, stage.Server.Calls.Count);
        Assert.All(stage.Server.Calls, call => Assert.Equal($"/2010-04-01/Accounts/{TwilioStage.Account}/Messages.json", call.Path));
        Assert.Equal(("whatsapp:+14155238886", null), (stage.Server.Calls[0].Query.Find("To"), stage.Server.Calls[0].Query.Find("From")));
        Assert.Equal((null, "whatsapp:+14155238886"), (stage.Server.Calls[1].Query.Find("To"), stage.Server.Calls[1].Query.Find("From")));
        Assert.Equal(("2026-11-25T11:49:00Z", "2026-11-25T12:01:00Z"), (stage.Server.Calls[0].Query.Find("DateSent>"), stage.Server.Calls[0].Query.Find("DateSent<")));
    }

    [Fact]
    public async Task Files_of_listed_messages_are_found_by_their_own_list()
    {
        await using var stage = new TwilioStage(call => call switch
        {
            { Path: var path } when path.EndsWith("/Media.json", StringComparison.Ordinal) =>
                Answer.Json($$"""{"media_list":[{"sid":"ME1","content_type":"image/jpeg","uri":"{{path.Replace("Media.json", "Media/ME1.json", StringComparison.Ordinal)}}"}]}"""),
            _ when call.Query.Find("To") is not null => Answer.Json(Page(Item(1, "inbound", "received", media: 1))),
            _ => Answer.Json(Page()),
        }, _clock);

        var message = Assert.IsType<Inbound.Message>(Assert.Single(await CatchUpAsync(stage)));

        var file = Assert.Single(message.Files);
        Assert.Equal(($"{stage.Server.Url}/2010-04-01/Accounts/{TwilioStage.Account}/Messages/{Sid(1)}/Media/ME1", "image/jpeg"), (file.Reference, file.ContentType));
    }

    [Fact]
    public async Task The_fates_of_our_messages_are_told_too()
    {
        await using var stage = new TwilioStage(call => call.Query.Find("From") is null ? Answer.Json(Page()) : Answer.Json(Page(
            Item(2, "outbound-api", "undelivered", error: 63016), Item(1, "outbound-api", "read"), Item(0, "outbound-api", "queued"))), _clock);

        var taken = await CatchUpAsync(stage);

        Assert.Equal([$"s/{Sid(1)}/read", $"s/{Sid(2)}/undelivered"], taken.Select(item => item.Key));
        Assert.Equal(DeliveryCause.WindowClosed, Assert.IsType<Inbound.Report>(taken[1]).Problem?.Cause);
    }

    [Fact]
    public async Task More_than_fits_at_once_is_read_in_shorter_stretches_the_oldest_first()
    {
        // Twelve minutes of forty pages a minute; the server pages by its own links.
        await using var stage = new TwilioStage(call => call.Query.Find("To") is null ? Answer.Json(Page()) : Answer.Json(Minutes(call)), _clock);

        var keys = (await CatchUpAsync(stage)).Select(item => item.Key).Distinct().ToList();

        Assert.Equal(480, keys.Count);
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Theory]
    [InlineData(401, "auth token")]
    [InlineData(500, "500")]
    public async Task What_Twilio_does_not_tell_is_said_and_asked_for_again_by_the_caller(int status, string words)
    {
        await using var stage = new TwilioStage(_ => Answer.Json("{}", status), _clock);

        var unavailable = await Assert.ThrowsAsync<ChannelUnavailableException>(() => CatchUpAsync(stage));

        Assert.Contains(words, unavailable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_an_answer_is_found_by_recipient_time_and_text()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Page(Item(1, "outbound-api", "delivered", body: "hi"))));

        Assert.Equal(new SendOutcome.Sent(Sid(1)), await FindAsync(stage, new() { Text = "hi" }, Noon.AddMinutes(-1)));
        var query = Assert.Single(stage.Server.Calls).Query;
        Assert.Equal(("whatsapp:+4915112345678", "whatsapp:+14155238886"), (query.Find("To"), query.Find("From")));
    }

    [Theory]
    [InlineData("other words", -60)]
    [InlineData("hi", 30)]
    public async Task Neither_other_words_nor_an_earlier_message_of_the_same_words_is_it(string text, int seconds)
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Page(Item(1, "outbound-api", "sent", body: "hi"))));

        Assert.Null(await FindAsync(stage, new() { Text = text }, Noon.AddSeconds(seconds)));
    }

    [Fact]
    public async Task What_had_failed_meanwhile_is_told_with_its_reason()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Page(Item(1, "outbound-api", "undelivered", body: "hi", error: 63024))));

        var rejected = Assert.IsType<SendOutcome.Rejected>(await FindAsync(stage, new() { Text = "hi" }, Noon.AddMinutes(-1)));

        Assert.Equal(DeliveryCause.Unreachable, rejected.Problem.Cause);
    }

    [Fact]
    public async Task Nobody_knows_while_Twilio_cannot_be_asked()
    {
        await using var stage = new TwilioStage(_ => Answer.HangUp);

        Assert.IsType<SendOutcome.Unknown>(await FindAsync(stage, new() { Text = "hi" }, Noon));
    }

    private static string Sid(int number) => $"SM{number:D32}";

    private static string Item(int number, string direction, string status, string body = "", int media = 0, int? error = null) =>
        $$"""
        {"sid":"{{Sid(number)}}","direction":"{{direction}}","status":"{{status}}","body":"{{body}}","num_media":"{{media}}","error_code":{{(error is null ? "null" : error)}},
        "error_message":null,"from":"{{(direction == "inbound" ? "whatsapp:+4915112345678" : "whatsapp:+14155238886")}}",
        "to":"{{(direction == "inbound" ? "whatsapp:+14155238886" : "whatsapp:+4915112345678")}}",
        "date_created":"Wed, 25 Nov 2026 11:59:00 +0000","date_sent":"Wed, 25 Nov 2026 11:59:00 +0000"}
        """;

    private static string Page(params string[] items) => $$"""{"messages":[{{string.Join(',', items)}}],"next_page_uri":null}""";

    private static string Minutes(Call call)
    {
        static int Seconds(string? time) => (int)(DateTimeOffset.Parse(time!, CultureInfo.InvariantCulture) - Noon.AddMinutes(-11)).TotalSeconds;

        // One message a page, forty pages a minute.
        var numbers = Enumerable.Range(0, 480).Where(number => number * 3 / 2 >= Seconds(call.Query.Find("DateSent>")) && number * 3 / 2 <= Seconds(call.Query.Find("DateSent<"))).Reverse().ToList();
        var page = int.Parse(call.Query.Find("Page") ?? "0", CultureInfo.InvariantCulture);
        var next = page + 1 < numbers.Count ? $"\"{call.Target.Split("&Page=")[0]}&Page={page + 1}\"" : "null";
        return numbers.Count == 0 ? Page() : $$"""{"messages":[{{Item(numbers[page], "inbound", "received", body: "x")}}],"next_page_uri":{{next}}}""";
    }

    private static async Task<IReadOnlyList<Inbound>> CatchUpAsync(TwilioStage stage)
    {
        var gateway = new ListingGateway();
        await Assert.IsType<IChannelHistory>(stage.WhatsApp, exactMatch: false)
            .CatchUpAsync(TwilioStage.Inbox(), Noon.AddMinutes(-10), gateway, TestContext.Current.CancellationToken);
        return gateway.Taken;
    }

    private static Task<SendOutcome?> FindAsync(TwilioStage stage, ChannelPart part, DateTimeOffset at) =>
        Assert.IsType<IChannelHistory>(stage.WhatsApp, exactMatch: false)
            .FindSentAsync(TwilioStage.Inbox(), new() { Address = "+4915112345678", Part = part }, at, TestContext.Current.CancellationToken);

    private sealed class ListingGateway : IInboundGateway
    {
        public List<Inbound> Taken { get; } = [];

        public Task TakeAsync(ChannelInbox inbox, Inbound item, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
        {
            Taken.Add(item);
            return Task.CompletedTask;
        }
    }
}
