using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>What an admin enters is checked, set at Twilio where it can be, and looked at.</summary>
public sealed class ConnectionTests
{
    private const string Active = """{"status":"active","type":"Full"}""";

    /// <summary>Gets what an admin may enter wrongly, and what is named then.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "accountSid", "", "accountSid" },
        { "accountSid", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "accountSid" },
        { "number", "", "number" },
        { "number", "030 1234567", "number" },
        { "number", "whatsapp:+14155238886", "number" },
        { "apart", "+551187654321, 12", "apart" },
        { "listTitle", "A title that is far too long", "listTitle" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_at_its_field(string name, string value, string field)
    {
        await using var stage = new TwilioStage();

        var fault = Assert.Single(stage.WhatsApp.FindFaults(TwilioStage.Inbox("whatsapp", (name, value))));

        Assert.Equal(field, fault.Key);
        Assert.EndsWith(".", fault.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+14155238886")]
    [InlineData("+1 (415) 523-8886")]
    public async Task A_number_may_be_entered_as_people_write_it(string number)
    {
        await using var stage = new TwilioStage(_ => Answer.Json($$"""{"sid":"{{TwilioStage.Sid}}"}""", 201));
        var inbox = TwilioStage.Inbox("whatsapp", ("number", number));

        Assert.Empty(stage.WhatsApp.FindFaults(inbox));
        await stage.WhatsApp.SendAsync(inbox, new() { Address = "+4915112345678", Part = new() { Text = "hi" } }, TestContext.Current.CancellationToken);
        Assert.Equal("whatsapp:+14155238886", stage.Server.Calls[0].Form.Find("From"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    public async Task The_auth_token_must_look_like_one(string? token)
    {
        await using var stage = new TwilioStage();
        var secrets = token is null ? [] : new Dictionary<string, string> { ["authToken"] = token };

        Assert.Equal("authToken", Assert.Single(stage.WhatsApp.FindFaults(TwilioStage.Inbox() with { Secrets = secrets })).Key);
    }

    [Fact]
    public async Task A_telephone_number_is_told_where_to_call_and_only_when_it_does_not_yet()
    {
        var url = "https://old.example/";
        await using var stage = new TwilioStage(call =>
        {
            url = call.Method == "POST" ? call.Form.Find("SmsUrl") ?? "" : url;
            return Answer.Json($$"""{"incoming_phone_numbers":[{"sid":"PN1","sms_url":"{{url}}","capabilities":{"sms":true} }] }""");
        });

        Assert.Null(await Connection(stage.Sms).ConnectAsync(TwilioStage.Inbox("sms"), TestContext.Current.CancellationToken));
        Assert.Null(await Connection(stage.Sms).ConnectAsync(TwilioStage.Inbox("sms"), TestContext.Current.CancellationToken));

        Assert.Equal(TwilioStage.WebhookUrl, url);
        Assert.Equal(["GET", "POST", "GET"], stage.Server.Calls.Select(call => call.Method));
        Assert.Equal(("+14155238886", $"/2010-04-01/Accounts/{TwilioStage.Account}/IncomingPhoneNumbers/PN1.json"), (stage.Server.Calls[0].Query.Find("PhoneNumber"), stage.Server.Calls[1].Path));
    }

    [Fact]
    public async Task A_WhatsApp_sender_is_told_where_to_call_and_to_stop()
    {
        var url = "";
        await using var stage = new TwilioStage(call =>
        {
            url = call.Method == "POST" ? System.Text.Json.JsonDocument.Parse(call.Body).RootElement.GetProperty("webhook").GetProperty("callback_url").GetString()! : url;
            return Answer.Json(Senders(url));
        });
        var inbox = TwilioStage.Inbox("whatsapp", ("number", "+15005550006"));

        Assert.Null(await Connection(stage.WhatsApp).ConnectAsync(inbox, TestContext.Current.CancellationToken));
        Assert.Equal(TwilioStage.WebhookUrl, url);
        Assert.Equal("/v2/Channels/Senders/XE1", stage.Server.Calls[1].Target);

        Assert.Null(await Connection(stage.WhatsApp).DisconnectAsync(inbox, TestContext.Current.CancellationToken));
        Assert.Equal("", url);
    }

    [Fact]
    public async Task What_somebody_else_has_set_is_not_unset()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Senders("https://other.example/")));

        Assert.Null(await Connection(stage.WhatsApp).DisconnectAsync(TwilioStage.Inbox("whatsapp", ("number", "+15005550006")), TestContext.Current.CancellationToken));
        Assert.Equal("GET", Assert.Single(stage.Server.Calls).Method);
    }

    [Fact]
    public async Task The_sandbox_is_set_by_hand_and_it_is_said_where()
    {
        await using var stage = new TwilioStage();

        var words = await Connection(stage.WhatsApp).ConnectAsync(TwilioStage.Inbox(), TestContext.Current.CancellationToken);

        Assert.Contains(TwilioStage.WebhookUrl, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Hub:PublicUrl")]
    [InlineData("http://hub.example.com/webhooks/1", "https")]
    [InlineData("https://my_hub.example.com/webhooks/1", "underscore")]
    public async Task An_address_that_Twilio_cannot_call_is_said_before_anything_is_set(string? url, string words)
    {
        await using var stage = new TwilioStage();

        Assert.Contains(words, await Connection(stage.WhatsApp).ConnectAsync(TwilioStage.Inbox() with { WebhookUrl = url }, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(stage.Server.Calls);
    }

    [Fact]
    public async Task A_wrong_token_is_the_first_thing_that_is_said()
    {
        await using var stage = new TwilioStage(_ => Answer.Error(401, 20003, "Authenticate"));

        var checks = await CheckAsync(stage, TwilioStage.Inbox() with { WebhookUrl = null });

        Assert.Equal([("token", false), ("publicUrl", false)], checks.Select(check => (check.Subject, check.IsWell)));
        Assert.Contains("Enter the token anew", checks[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ONLINE", TwilioStage.WebhookUrl, true, true)]
    [InlineData("ONLINE", TwilioStage.WebhookUrl + "#rc=3", true, true)]
    [InlineData("ONLINE", "https://other.example/", true, false)]
    [InlineData("ONLINE", "", true, false)]
    [InlineData("OFFLINE", TwilioStage.WebhookUrl, false, null)]
    public async Task Sender_and_webhook_are_looked_at_one_after_the_other(string status, string url, bool isSenderWell, bool? isWebhookWell)
    {
        await using var stage = new TwilioStage(call => Answer.Json(call.Path.StartsWith("/v2", StringComparison.Ordinal) ? Senders(url, status) : Active));

        var checks = await CheckAsync(stage, TwilioStage.Inbox("whatsapp", ("number", "+15005550006")));

        Assert.Equal(isSenderWell, checks.Single(check => check.Subject == "sender").IsWell);
        Assert.Equal(isWebhookWell, checks.SingleOrDefault(check => check.Subject == "webhook")?.IsWell);
    }

    [Fact]
    public async Task A_number_that_the_account_does_not_have_is_named()
    {
        await using var stage = new TwilioStage(call => Answer.Json(call.Path.StartsWith("/v2", StringComparison.Ordinal) ? """{"senders":[]}""" : Active));

        var checks = await CheckAsync(stage, TwilioStage.Inbox("whatsapp", ("number", "+15005550006")));

        Assert.Equal("The account has no WhatsApp sender +15005550006.", checks.Single(check => check.Subject == "sender").Words);
    }

    [Theory]
    [InlineData(200, true, "takes Twilio's signature")]
    [InlineData(401, false, "refuses the signature")]
    [InlineData(403, false, "refuses the signature")]
    [InlineData(404, false, "something else may be there")]
    [Trait("threat", "S-02")]
    public async Task The_hub_is_called_by_its_public_address_as_Twilio_would_call_it(int status, bool isWell, string words)
    {

        await using var hub = new FakeTwilio(_ => Answer.Json("", status));
        await using var stage = new TwilioStage(_ => Answer.Json(Active), limit: options => options.AllowedTargets.Add($"127.0.0.1:{hub.Port}"));
        var inbox = TwilioStage.Inbox() with { WebhookUrl = $"{hub.Url}/webhooks/1" };

        var check = await TrialAsync(stage, inbox);

        Assert.Equal(isWell, check.IsWell);
        Assert.Contains(words, check.Words, StringComparison.Ordinal);
        var call = Assert.Single(hub.Calls);
        var request = TwilioStage.Post(call.Body, call.Headers["X-Twilio-Signature"]);
        Assert.True(stage.WhatsApp.IsGenuine(inbox, request));
        Assert.Empty(stage.WhatsApp.Read(inbox, request));
    }

    [Fact]
    public async Task An_address_inside_the_network_is_not_called_and_it_is_said_why()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Active));

        var check = await TrialAsync(stage, TwilioStage.Inbox() with { WebhookUrl = "https://127.0.0.1/webhooks/1" });

        Assert.False(check.IsWell);
        Assert.Contains("private network", check.Words, StringComparison.Ordinal);
    }

    private static async Task<ChannelCheck> TrialAsync(TwilioStage stage, ChannelInbox inbox) =>
        (await CheckAsync(stage, inbox)).Single(check => check.Subject == "signature");

    private static Task<IReadOnlyList<ChannelCheck>> CheckAsync(TwilioStage stage, ChannelInbox inbox) =>
        Connection(stage.WhatsApp).CheckAsync(inbox, TestContext.Current.CancellationToken);

    private static IChannelConnection Connection(IChannelAdapter adapter) => Assert.IsType<IChannelConnection>(adapter, exactMatch: false);

    private static string Senders(string url, string status = "ONLINE") =>
        $$"""{"senders":[{"sid":"XE0","sender_id":"whatsapp:+15005550001","status":"ONLINE"},{"sid":"XE1","sender_id":"whatsapp:+15005550006","status":"{{status}}","webhook":{"callback_url":"{{url}}"} }],"meta":{"next_page_url":null} }""";
}
