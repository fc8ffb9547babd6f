using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

public sealed class SendingTests
{
    private static readonly TelegramSample Sample = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_goes_as_it_is_without_markup_or_preview()
    {
        await using var stage = Stage();

        var outcome = await stage.SendAsync("<b>5 < 6</b> *_[x](https://example.org)");

        Assert.Equal(new SendOutcome.Sent("5550101/77"), outcome);
        var (method, body) = Call(stage);
        Assert.Equal("sendMessage", method);
        Assert.Equal("<b>5 < 6</b> *_[x](https://example.org)", body.GetProperty("text").GetString());
        Assert.True(body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
        Assert.False(body.TryGetProperty("parse_mode", out _));
    }

    [Theory]
    [InlineData("Yes", "Yes")]
    [InlineData("Any", "a value of its own")]
    [InlineData("Grün 🌲", "a value that is far too long for the sixty-four bytes of a button")]
    public async Task A_press_comes_back_as_the_buttons_value_or_title(string title, string value)
    {
        await using var stage = Stage();

        await stage.SendAsync(stage.Message("Which?") with { Part = new() { Text = "Which?", Buttons = [new() { Type = "imBack", Title = title, Value = value }] } });

        var keyboard = Call(stage).Body.GetProperty("reply_markup");
        var data = keyboard.GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString()!;
        Assert.InRange(Encoding.UTF8.GetByteCount(data), 1, 64);
        var press = $$$"""
            {"update_id":1,"callback_query":{"id":"9","from":{"id":5550101,"first_name":"Ada"},"data":{{{JsonSerializer.Serialize(data)}}},
             "message":{"message_id":77,"date":1,"chat":{"id":5550101,"type":"private"},"reply_markup":{{{keyboard.GetRawText()}}} } } }
            """;
        Assert.Equal(value.Length > 62 ? title : value, stage.ReadMessage(TelegramSample.Request(press)).Activity.Text);
    }

    [Fact]
    public async Task A_press_is_answered_and_its_buttons_are_taken_away()
    {
        await using var stage = Stage();

        await Assert.IsAssignableFrom<IChannelFollowUp>(stage.Adapter).FollowUpAsync(Sample.Inbox, "9 5550101 77", Stop);

        Assert.Equal(["answerCallbackQuery", "editMessageReplyMarkup"], stage.Vendor.Requests.Select(MethodOf));
        Assert.Contains("\"inline_keyboard\":[]", stage.Vendor.Requests.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", 1000L, "sendPhoto", "photo")]
    [InlineData("image/png", 10_000_001L, "sendDocument", "document")]
    [InlineData("image/svg+xml", 1000L, "sendDocument", "document")]
    [InlineData("audio/ogg; codecs=opus", 1000L, "sendVoice", "voice")]
    [InlineData("audio/mpeg", 1000L, "sendAudio", "audio")]
    [InlineData("video/mp4", 1000L, "sendVideo", "video")]
    [InlineData("application/pdf", 1000L, "sendDocument", "document")]
    public async Task A_file_goes_as_what_telegram_can_show(string type, long size, string method, string field)
    {
        await using var stage = Stage();

        await stage.SendAsync(WithFile(stage, "Überblick \"1\".bin", type, size));

        var request = stage.Vendor.Requests.Single();
        Assert.Equal(method, MethodOf(request));
        var utf8 = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request));
        Assert.Contains($"Content-Disposition: form-data; name=\"{field}\"; filename=\"Überblick _1_.bin\"", utf8, StringComparison.Ordinal);
        Assert.Contains("the bytes of the file", utf8, StringComparison.Ordinal);
        Assert.Contains("Look at this", utf8, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_without_asking()
    {
        await using var stage = Stage();

        var refused = Assert.IsType<SendOutcome.Rejected>(await stage.SendAsync(WithFile(stage, "film.mp4", "video/mp4", 50_000_001)));

        Assert.Equal(DeliveryCause.FileRefused, refused.Problem.Cause);
        Assert.Empty(stage.Vendor.Requests);
    }

    [Fact]
    public async Task A_sent_message_is_changed_and_taken_back_under_its_id()
    {
        await using var stage = Stage();

        var changed = await stage.SendAsync(stage.Message("Better") with { Replaces = "5550101/77" });
        var takenBack = await stage.SendAsync(stage.Message("") with { Replaces = "5550101/77", TakesBack = true });

        Assert.Equal([new SendOutcome.Sent("5550101/77"), new SendOutcome.Sent("5550101/77")], new[] { changed, takenBack });
        Assert.Equal(["editMessageText", "deleteMessage"], stage.Vendor.Requests.Select(MethodOf));
        Assert.All(stage.Vendor.Requests, request => Assert.Contains("\"message_id\":77", request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("message is not modified: specified new message content is the same", false)]
    [InlineData("message to delete not found", true)]
    public async Task What_is_as_it_should_be_already_is_done(string reason, bool takesBack)
    {
        await using var stage = Stage(Refusal(400, $"Bad Request: {reason}"));

        Assert.IsType<SendOutcome.Sent>(await stage.SendAsync(stage.Message("Same") with { Replaces = "5550101/77", TakesBack = takesBack }));
    }

    [Theory]
    [InlineData(400, "Bad Request: chat not found", DeliveryCause.Unreachable)]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", DeliveryCause.Unreachable)]
    [InlineData(400, "Bad Request: message is too long", DeliveryCause.ContentRefused)]
    [InlineData(400, "Bad Request: can't parse entities: x", DeliveryCause.ContentRefused)]
    [InlineData(400, "Bad Request: message can't be edited", DeliveryCause.ContentRefused)]
    [InlineData(400, "Bad Request: file is too big", DeliveryCause.FileRefused)]
    [InlineData(400, "Bad Request: PHOTO_INVALID_DIMENSIONS", DeliveryCause.FileRefused)]
    [InlineData(400, "Bad Request: something new", DeliveryCause.ChannelTrouble)]
    [InlineData(403, "Forbidden: bot was blocked by the user", DeliveryCause.Blocked)]
    [InlineData(403, "Forbidden: user is deactivated", DeliveryCause.Unreachable)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", DeliveryCause.Unreachable)]
    [InlineData(413, "Request Entity Too Large", DeliveryCause.FileRefused)]
    [Trait("threat", "T-08")]
    public async Task A_refusal_is_final_and_says_why(int code, string description, DeliveryCause cause)
    {
        await using var stage = Stage(Refusal(code, description));

        Assert.Equal(new SendOutcome.Rejected(new(cause, $"{code}", description)), await stage.SendAsync("Hello"));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    [Trait("threat", "T-08")]
    public async Task A_token_that_is_not_taken_stops_the_whole_inbox_and_loses_nothing(int code, string description)
    {
        await using var stage = Stage(Refusal(code, description));

        var later = Assert.IsType<SendOutcome.Later>(await stage.SendAsync("Hello"));

        Assert.Equal((true, DeliveryCause.Misconfigured), (later.WholeInbox, later.Problem.Cause));
    }

    [Theory]
    [InlineData(500, """{"message":"API method 'sendMessage' is not supported"}""", typeof(SendOutcome.Unknown))]
    [InlineData(502, "<html>Bad Gateway</html>", typeof(SendOutcome.Unknown))]
    [InlineData(200, "<html>Sign in to the network</html>", typeof(SendOutcome.Unknown))]
    [InlineData(200, """{"ok":true,"result":true}""", typeof(SendOutcome.Unknown))]
    [InlineData(403, "<html>Blocked by the firewall</html>", typeof(SendOutcome.Later))]
    [InlineData(302, "", typeof(SendOutcome.Later))]
    [Trait("threat", "T-08")]
    public async Task An_answer_that_is_not_telegrams_is_never_taken_for_a_refusal_of_the_visitor(int status, string body, Type outcome)
    {
        await using var stage = Stage(VendorAnswer.Json(status, body));

        Assert.IsType(outcome, await stage.SendAsync("Hello"));
    }

    private static AdapterStage Stage(VendorAnswer? answer = null)
    {
        var stage = new AdapterStage(Sample);
        stage.Vendor.Will(answer ?? Sample.Accepted);
        return stage;
    }

    private static VendorAnswer Refusal(int code, string description) =>
        VendorAnswer.Json(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

    private static Outbound WithFile(AdapterStage stage, string name, string type, long size) => stage.Message("") with
    {
        Part = new() { Text = "Look at this", File = new Attachment { ContentType = type, Name = name } },
        File = new(name, type, size, () => new MemoryStream("the bytes of the file"u8.ToArray()), null),
    };

    private static (string Method, JsonElement Body) Call(AdapterStage stage)
    {
        var request = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(stage.Vendor.Requests.Single()));
        return (MethodOf(request), JsonDocument.Parse(request[request.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]).RootElement);
    }

    private static string MethodOf(string request) => Regex.Match(request, $"^POST /bot{TelegramSample.Token}/([A-Za-z]+) ").Groups[1].Value;
}
