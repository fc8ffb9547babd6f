using System.Text.Json;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>What people write becomes what the hub keeps.</summary>
public sealed class ReaderTests : IAsyncDisposable
{
    private readonly TwilioStage _stage = new();

    [Fact]
    public void A_text_is_a_message_as_it_was_written()
    {
        var message = Message(("Body", " Grüße & hi + 100% 👍\n"), ("MessageType", "text"), ("ProfileName", "Jürgen"), ("WaId", "4915112345678"));

        Assert.Equal($"m/{TwilioStage.Sid}", message.Key);
        Assert.Equal(" Grüße & hi + 100% 👍\n", message.Activity.Text);
        Assert.Equal(("message", "plain"), (message.Activity.Type, message.Activity.TextFormat));
        Assert.Equal(("+4915112345678", "Jürgen", "+4915112345678"), (message.From.Address, message.From.Name, message.From.Phone));
        Assert.Empty(message.Files);
    }

    [Fact]
    public void Files_come_with_their_caption_and_their_claimed_type()
    {
        var message = Message(
            ("Body", "my cat"), ("NumMedia", "2"), ("MediaUrl0", "https://api.twilio.com/a"), ("MediaContentType0", "image/jpeg"), ("MediaUrl1", "https://api.twilio.com/b"));

        Assert.Equal("my cat", message.Activity.Text);
        Assert.Equal(
            [new InboundFile("https://api.twilio.com/a", null, "image/jpeg", null), new InboundFile("https://api.twilio.com/b", null, "application/octet-stream", null)],
            message.Files);
    }

    [Fact]
    public void No_more_files_are_read_than_a_message_can_have()
    {
        var message = Message([.. Enumerable.Range(0, 50).Select(index => ($"MediaUrl{index}", $"https://api.twilio.com/{index}"))]);

        Assert.Equal(10, message.Files.Count);
        Assert.Equal("https://api.twilio.com/9", message.Files[9].Reference);
    }

    [Fact]
    public void A_place_can_be_read_opened_and_computed_with()
    {
        var message = Message(("Latitude", "52.516275"), ("Longitude", "13.377704"), ("Label", "Gate"), ("Address", "Pariser Platz"), ("MessageType", "location"));

        Assert.Equal("Gate\nPariser Platz\nhttps://www.openstreetmap.org/?mlat=52.516275&mlon=13.377704", message.Activity.Text);
        var place = Assert.Single(message.Activity.Entities!);
        Assert.Equal("""{"type":"GeoCoordinates","latitude":52.516275,"longitude":13.377704,"name":"Gate"}""", place.GetRawText());
    }

    [Theory]
    [InlineData("91", "0")]
    [InlineData("NaN", "0")]
    [InlineData("52", "x")]
    public void A_place_that_cannot_be_is_none(string latitude, string longitude)
    {
        Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Reads(("Latitude", latitude), ("Longitude", longitude))));
    }

    [Theory]
    [InlineData("ButtonText", "ButtonPayload")]
    [InlineData("ListTitle", "ListId")]
    public void A_pressed_button_says_what_stood_on_it_and_means_what_it_stands_for(string title, string payload)
    {
        var message = Message((title, "Yes, please"), (payload, "yes-1"), ("OriginalRepliedMessageSid", "SMcccccccccccccccccccccccccccccccc"));

        Assert.Equal("Yes, please", message.Activity.Text);
        Assert.Equal("yes-1", message.Activity.Value?.GetString());
        Assert.Equal("SMcccccccccccccccccccccccccccccccc", Extra(message, "OriginalRepliedMessageSid"));
    }

    [Fact]
    public void Where_somebody_came_from_is_kept_and_what_stands_elsewhere_is_not_kept_twice()
    {
        var message = Message(
            ("Body", "hi"), ("ReferralHeadline", "Summer sale"), ("ReferralSourceUrl", "https://fb.me/x"), ("Later", "new field"), ("ReferralBody", ""));

        Assert.Equal("Summer sale", Extra(message, "ReferralHeadline"));
        Assert.Equal("new field", Extra(message, "Later"));
        var kept = message.Activity.ChannelData!.Value.GetProperty("twilio").EnumerateObject().Select(field => field.Name);
        Assert.Equal(["From", "Later", "MessageSid", "NumSegments", "ReferralHeadline", "ReferralSourceUrl"], kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_contact_card_is_a_file()
    {
        var message = Message(("MessageType", "contacts"), ("MediaUrl0", "https://api.twilio.com/v"), ("MediaContentType0", "text/vcard"));

        Assert.Equal("text/vcard", Assert.Single(message.Files).ContentType);
        Assert.Equal("", message.Activity.Text);
    }

    [Theory]
    [InlineData("STOP", false)]
    [InlineData("START", true)]
    public void Opting_out_and_in_again_is_told_beside_the_message(string type, bool isReachable)
    {
        var items = _stage.Reads(("Body", type), ("OptOutType", type));

        Assert.IsType<Inbound.Message>(items[0]);
        var change = Assert.IsType<Inbound.Reachability>(items[1]);
        Assert.Equal(($"o/{TwilioStage.Sid}", isReachable), (change.Key, change.Reachable));
    }

    [Fact]
    public void A_kind_of_message_that_nobody_knows_is_kept_aside()
    {
        var unreadable = Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Reads(("MessageType", "hologram"))));

        Assert.Equal($"m/{TwilioStage.Sid}", unreadable.Key);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("SM<script>")]
    [InlineData("")]
    public void A_form_that_names_no_message_is_kept_aside_under_its_own_key(string sid)
    {
        var one = Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Reads(("MessageSid", sid), ("SmsSid", ""), ("Body", "1"))));
        var other = Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Reads(("MessageSid", sid), ("SmsSid", ""), ("Body", "2"))));

        Assert.NotEqual(one.Key, other.Key);
        Assert.InRange(one.Key.Length, 1, 200);
    }

    [Fact]
    public void A_message_to_another_number_of_the_account_is_kept_aside()
    {
        Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Reads(("To", "whatsapp:+15005550006"), ("Body", "hi"))));
    }

    [Theory]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Read)]
    [InlineData("failed", DeliveryState.Failed)]
    [InlineData("undelivered", DeliveryState.Failed)]
    [InlineData("canceled", DeliveryState.Failed)]
    [Trait("threat", "S-06")]
    public void A_status_is_a_report_with_a_key_of_its_own(string status, DeliveryState state)
    {
        var report = Assert.IsType<Inbound.Report>(Assert.Single(_stage.Reads(("MessageStatus", status), ("EventType", "X"))));

        Assert.Equal(($"s/{TwilioStage.Sid}/{status}", TwilioStage.Sid, state), (report.Key, report.ProviderId, report.State));
        Assert.Equal(state is DeliveryState.Failed, report.Problem is not null);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("queued")]
    [InlineData("sending")]
    [InlineData("partially_delivered")]
    [InlineData("whatever comes next year")]
    public void A_status_that_says_nothing_new_is_nothing(string status)
    {
        Assert.Empty(_stage.Reads(("MessageStatus", status)));
    }

    [Theory]
    [InlineData("63016", DeliveryCause.WindowClosed)]
    [InlineData("63003", DeliveryCause.Unreachable)]
    [InlineData("63018", DeliveryCause.TooFast)]
    [InlineData("63019", DeliveryCause.FileRefused)]
    [InlineData("63021", DeliveryCause.ContentRefused)]
    [InlineData("63028", DeliveryCause.TemplateRefused)]
    [InlineData("63013", DeliveryCause.PolicyRefused)]
    [InlineData("63007", DeliveryCause.Misconfigured)]
    [InlineData("21610", DeliveryCause.Blocked)]
    [InlineData("30005", DeliveryCause.Unreachable)]
    public void A_code_without_words_is_a_cause_with_words(string code, DeliveryCause cause)
    {
        var report = Assert.IsType<Inbound.Report>(Assert.Single(_stage.Reads(("MessageStatus", "undelivered"), ("ErrorCode", code), ("ErrorMessage", ""))));

        Assert.Equal((cause, code), (report.Problem?.Cause, report.Problem?.Code));
        Assert.EndsWith(".", report.Problem?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_keeps_the_vendors_words_without_numbers_and_addresses()
    {
        var report = Assert.IsType<Inbound.Report>(Assert.Single(_stage.Reads(
            ("MessageStatus", "failed"), ("ErrorCode", "99999"), ("ErrorMessage", $"whatsapp:+4915112345678 of {TwilioStage.Account}, see https://x.example/y"))));

        Assert.Equal(new DeliveryProblem(DeliveryCause.ChannelTrouble, "99999", "whatsapp:… of …, see …"), report.Problem);
    }

    [Fact]
    public void What_is_no_form_is_nothing()
    {
        var request = TwilioStage.Post("""{"event":"x"}""", signature: null, "application/json");

        Assert.Empty(_stage.WhatsApp.Read(TwilioStage.Inbox(), request));
    }

    [Fact]
    public void Whatever_bytes_come_something_comes_of_them()
    {
        var random = new Random(20);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            var form = TwilioStage.Form(("Body", "hi")).Write().Concat("&From="u8.ToArray()).Concat(bytes).ToArray();

            Assert.NotEmpty(_stage.WhatsApp.Read(TwilioStage.Inbox(), TwilioStage.Post(form, signature: null)));
            Assert.NotNull(_stage.WhatsApp.Read(TwilioStage.Inbox(), TwilioStage.Post(bytes, signature: null)));
        }
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private Inbound.Message Message(params (string Name, string Value)[] fields) => Assert.IsType<Inbound.Message>(Assert.Single(_stage.Reads(fields)));

    private static string? Extra(Inbound.Message message, string name) =>
        message.Activity.ChannelData?.GetProperty("twilio") is { ValueKind: JsonValueKind.Object } extras ? extras.GetProperty(name).GetString() : null;
}
