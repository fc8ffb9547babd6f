using Omnichannel.Core.Channels;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_text_keeps_its_words_and_says_who_when_and_in_which_language()
    {
        var message = await ReadMessageAsync("text");

        Assert.Equal("m/5550101/11", message.Key);
        Assert.Equal(new InboundSender("5550101") { Name = "Ada Lovelace", Locale = "de" }, message.From);
        Assert.Equal(
            ("Hello, see https://example.org", "plain", "de", "2026-11-25T09:46:40Z"),
            (message.Activity.Text, message.Activity.TextFormat, message.Activity.Locale, message.Activity.LocalTimestamp));
    }

    [Fact]
    public async Task The_payload_of_the_link_that_began_the_chat_is_kept()
    {
        var message = await ReadMessageAsync("start");

        Assert.Equal("offer_7", message.Activity.ChannelData?.GetProperty("start").GetString());
    }

    [Theory]
    [InlineData("photo", "The broken one", "AgAC-large", null, "image/jpeg", 152000L)]
    [InlineData("document", "", "BQAC-1", "Rechnung.pdf", "application/pdf", 48213L)]
    [InlineData("animation", "", "CgAC-1", "fun.mp4", "video/mp4", 90111L)]
    [InlineData("voice", "", "AwAC-1", null, "audio/ogg", 17000L)]
    [InlineData("video_note", "", "DQAC-1", null, "video/mp4", 400000L)]
    [InlineData("sticker", "👍", "CAAC-1", null, "image/webp", 20000L)]
    public async Task A_file_is_named_once_with_what_telegram_says_of_it(string payload, string text, string id, string? name, string type, long size)
    {
        var message = await ReadMessageAsync(payload);

        Assert.Equal(text, message.Activity.Text);
        Assert.Equal(new InboundFile(id, name, type, size), Assert.Single(message.Files));
    }

    [Fact]
    public async Task Pictures_of_one_album_say_so() => Assert.Equal("13500001", (await ReadMessageAsync("photo")).Album);

    [Fact]
    public async Task A_place_is_a_link_to_a_map_and_an_entity()
    {
        var activity = (await ReadMessageAsync("location")).Activity;

        Assert.Equal("📍 https://www.openstreetmap.org/?mlat=52.516275&mlon=13.377704#map=16/52.516275/13.377704", activity.Text);
        Assert.Equal(13.377704, Assert.Single(activity.Entities!).GetProperty("geo").GetProperty("longitude").GetDouble());
    }

    [Theory]
    [InlineData("contact", "👤 Ada Lovelace\n4915112345678", "+4915112345678")]
    [InlineData("contact_of_another", "👤 Charles\n+49 30 123456", null)]
    public async Task A_number_is_believed_only_when_it_is_the_senders_own(string payload, string text, string? phone)
    {
        var message = await ReadMessageAsync(payload);

        Assert.Equal((text, phone), (message.Activity.Text, message.From.Phone));
    }

    [Fact]
    [Trait("threat", "T-05")]
    public async Task What_only_the_app_can_show_is_named() => Assert.Equal("[poll]", (await ReadMessageAsync("poll")).Activity.Text);

    [Fact]
    public async Task A_message_without_its_sender_is_the_chats() => Assert.Equal("Ada", (await ReadMessageAsync("without_from")).From.Name);

    [Theory]
    [InlineData("callback", "c/4382bfdwdsb323b2d9", "4382bfdwdsb323b2d9 5550101 23")]
    [InlineData("callback_of_old_message", "c/4382bfdwdsb323b2da", "4382bfdwdsb323b2da 5550101 3")]
    public async Task A_pressed_button_says_its_value_and_wants_an_answer(string payload, string key, string followUp)
    {
        var message = await ReadMessageAsync(payload);

        Assert.Equal((key, "Order status", followUp), (message.Key, message.Activity.Text, message.FollowUp));
    }

    [Theory]
    [InlineData("blocked", "r/870016", false)]
    [InlineData("unblocked", "r/870017", true)]
    public async Task Shutting_the_bot_out_and_letting_it_in_is_told(string payload, string key, bool reachable)
    {
        var change = Assert.IsType<Inbound.Reachability>(Assert.Single(await ReadAsync(payload)));

        Assert.Equal((key, "5550101", reachable), (change.Key, change.From.Address, change.Reachable));
    }

    [Theory]
    [InlineData("group")]
    [InlineData("channel_post")]
    [InlineData("pinned")]
    [InlineData("live_location_moves")]
    [Trait("threat", "T-05")]
    public async Task What_is_not_said_to_the_hub_is_passed_over(string payload) => Assert.Empty(await ReadAsync(payload));

    [Theory]
    [InlineData("wrong_types")]
    [InlineData("half_a_letter")]
    [Trait("threat", "T-06")]
    public async Task What_cannot_be_read_is_kept_aside_under_a_key_of_its_own(string payload)
    {
        var first = Assert.IsType<Inbound.Unreadable>(Assert.Single(await ReadAsync(payload)));
        var again = Assert.IsType<Inbound.Unreadable>(Assert.Single(await ReadAsync(payload)));

        Assert.Equal(first, again);
        Assert.StartsWith("x/", first.Key, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "T-05")]
    public async Task A_kind_that_is_newer_than_the_hub_is_named_when_it_is_kept_aside()
    {
        await using var stage = new AdapterStage(new TelegramSample());

        var kept = Assert.IsType<Inbound.Unreadable>(Assert.Single(stage.Read(TelegramSample.Request("""{"update_id":-3,"teleportation":{}}"""))));

        Assert.Equal(new Inbound.Unreadable("u/-3", "unknown kind of update: teleportation"), kept);
    }

    [Fact]
    [Trait("threat", "T-03")]
    public async Task A_number_lower_than_any_before_changes_nothing()
    {
        await using var stage = new AdapterStage(new TelegramSample());

        var high = stage.ReadMessage(TelegramSample.Request(TelegramSample.Envelope(900_000_000, "\"text\":\"a\"")));
        var low = stage.ReadMessage(TelegramSample.Request(TelegramSample.Envelope(2, "\"text\":\"b\"")));

        Assert.NotEqual(high.Key, low.Key);
        Assert.Equal("b", low.Activity.Text);
    }

    [Fact]
    [Trait("threat", "T-01")]
    public async Task The_secret_before_the_last_change_counts_while_the_hub_still_holds_it()
    {
        await using var stage = new AdapterStage(new TelegramSample());
        var inbox = new TelegramSample().Inbox;
        var rotated = inbox with { OldSecrets = inbox.Secrets, Secrets = new Dictionary<string, string> { [ChannelInbox.WebhookSecret] = "a-new-one" } };

        Assert.True(stage.Adapter.IsGenuine(rotated, TelegramSample.Payload("text")));
        Assert.False(stage.Adapter.IsGenuine(rotated with { OldSecrets = new Dictionary<string, string>() }, TelegramSample.Payload("text")));
    }

    private static async Task<IReadOnlyList<Inbound>> ReadAsync(string payload)
    {
        await using var stage = new AdapterStage(new TelegramSample());
        return stage.Read(TelegramSample.Payload(payload));
    }

    private static async Task<Inbound.Message> ReadMessageAsync(string payload) => Assert.IsType<Inbound.Message>(Assert.Single(await ReadAsync(payload)));
}
