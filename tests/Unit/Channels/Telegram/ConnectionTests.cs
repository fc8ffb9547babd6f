using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Channels.Telegram;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

public sealed class ConnectionTests
{
    private const string Done = """{"ok":true,"result":true}""";

    private const string Me = """{"ok":true,"result":{"id":987654321,"is_bot":true,"first_name":"Bot","username":"hub_bot"}}""";

    private static readonly ChannelInbox Webhook = new TelegramSample().Inbox;

    private static readonly ChannelInbox Polling = Webhook with { Settings = new Dictionary<string, string> { ["mode"] = "polling" } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("threat", "T-01")]
    public async Task Telegram_is_told_the_address_the_secret_and_what_the_hub_wants_to_hear()
    {
        await using var stage = Stage(Done);

        Assert.Null(await Connection(stage).ConnectAsync(Webhook, Stop));

        var request = Assert.Single(stage.Vendor.Requests);
        Assert.Contains("/setWebhook ", request, StringComparison.Ordinal);
        Assert.Contains("""{"url":"https://hub.example/webhooks/1",""", request, StringComparison.Ordinal);
        Assert.Contains($"\"secret_token\":\"{TelegramSample.Secret}\"", request, StringComparison.Ordinal);
        Assert.Contains("\"drop_pending_updates\":false", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inbox_that_asks_has_the_address_taken_off_without_dropping_what_waits()
    {
        await using var stage = Stage(Done);

        Assert.Null(await Connection(stage).ConnectAsync(Polling, Stop));

        var request = Assert.Single(stage.Vendor.Requests);
        Assert.Contains("/deleteWebhook ", request, StringComparison.Ordinal);
        Assert.Contains("\"drop_pending_updates\":false", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Hub:PublicUrl")]
    [InlineData("http://hub.example/webhooks/1", "https")]
    [InlineData("https://hub.example:5001/webhooks/1", "8443")]
    public async Task An_address_that_telegram_cannot_call_is_said_before_it_is_asked(string? address, string words)
    {
        await using var stage = new AdapterStage(
            new TelegramSample(), services => services.Configure<TelegramOptions>(options => options.ApiUrl = "https://api.telegram.org"));

        Assert.Contains(words, await Connection(stage).ConnectAsync(Webhook with { WebhookUrl = address }, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_telegram_does_not_know_is_the_first_thing_to_mend()
    {
        await using var stage = Stage("""{"ok":false,"error_code":401,"description":"Unauthorized"}""");

        var check = Assert.Single(await Connection(stage).CheckAsync(Webhook, Stop));

        Assert.Equal(("token", false), (check.Subject, check.IsWell));
        Assert.Contains("@BotFather", check.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hub.example/webhooks/1", null, true, "3 messages wait there")]
    [InlineData("", null, false, "Save the inbox again")]
    [InlineData("https://other.example/", null, false, "another address")]
    [InlineData("https://hub.example/webhooks/1", "Wrong response from the webhook: 401 Unauthorized", false, "secret")]
    [InlineData("https://hub.example/webhooks/1", "SSL error {certificate verify failed}", false, "certificate")]
    public async Task What_telegram_says_of_the_webhook_is_put_into_words(string url, string? error, bool isWell, string words)
    {
        var last = error is null ? "" : $",\"last_error_date\":1795607900,\"last_error_message\":\"{error}\"";
        await using var stage = Stage(Me, $$$"""{"ok":true,"result":{"url":"{{{url}}}","has_custom_certificate":false,"pending_update_count":3{{{last}}}}}""");
        stage.Clock.Advance(DateTimeOffset.FromUnixTimeSeconds(1795608000) - stage.Clock.GetUtcNow());

        var checks = await Connection(stage).CheckAsync(Webhook, Stop);

        Assert.Equal(["token", "address", "signature", "webhook"], checks.Select(check => check.Subject));
        Assert.Equal(isWell, checks[3].IsWell);
        Assert.Contains(words, checks[3].Words, StringComparison.Ordinal);
        Assert.Contains("@hub_bot", checks[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inbox_that_asks_is_not_well_while_telegram_calls_an_address()
    {
        await using var stage = Stage(Me, """{"ok":true,"result":{"url":"https://other.example/","pending_update_count":0}}""");

        var checks = await Connection(stage).CheckAsync(Polling, Stop);

        Assert.Equal([("token", true), ("webhook", false)], checks.Select(check => (check.Subject, check.IsWell)));
    }

    [Theory]
    [InlineData("", "BotFather")]
    [InlineData("not a token", "no bot token")]
    [InlineData("123:../../getMe?x=aaaaaaaaaaaaaa", "no bot token")]
    public async Task A_token_that_cannot_be_one_is_never_put_into_an_address(string token, string words)
    {
        await using var stage = Stage(Done);
        var inbox = Webhook with { Secrets = new Dictionary<string, string> { ["token"] = token } };

        Assert.Contains(words, stage.Adapter.FindFaults(inbox)["token"], StringComparison.Ordinal);
        Assert.NotNull(await Connection(stage).ConnectAsync(inbox, Stop));
        Assert.Empty(stage.Vendor.Requests);
    }

    private static AdapterStage Stage(params string[] answers)
    {
        var stage = new AdapterStage(new TelegramSample());
        stage.Vendor.Will([.. answers.Select(answer => VendorAnswer.Json(answer.Contains("\"ok\":true", StringComparison.Ordinal) ? 200 : 401, answer))]);
        return stage;
    }

    private static IChannelConnection Connection(AdapterStage stage) => Assert.IsAssignableFrom<IChannelConnection>(stage.Adapter);
}
