using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Omnichannel.Channels.Twilio.Webhooks;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>Only Twilio's requests are taken. The vectors were computed with the vendor's own library; V5 stands in its documentation.</summary>
[Trait("threat", "S-01")]
public sealed class SignatureTests : IAsyncDisposable
{
    private const string FirstUrl = "https://hub.example.com/channels/twilio/whatsapp";

    private const string First = "X6rvZJY516YU8b1PUcS/2n0Y0JE=";

    private readonly TwilioStage _stage = new();

    /// <summary>Gets signatures that are none.</summary>
    public static TheoryData<string?> Wrong =>
        [(string?)null, "", First[..^1], First[..20], First.ToLowerInvariant(), First.Replace('/', '_'), "=" + First[..^1], First + " ", "fv0Yi3ix8sGHD2LFdh2WGjGY1oo=="];

    [Theory]
    [InlineData(First)]
    [InlineData("fv0Yi3ix8sGHD2LFdh2WGjGY1oo=")]
    [Trait("threat", "S-02")]
    public void A_form_is_genuine_with_and_without_the_standard_port_in_the_signed_address(string signature)
    {
        Assert.True(_stage.WhatsApp.IsGenuine(FirstInbox(), FirstRequest(signature)));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_form_with_another_signature_is_refused(string? signature)
    {
        Assert.False(_stage.WhatsApp.IsGenuine(FirstInbox(), FirstRequest(signature)));
    }

    [Fact]
    public void Two_signatures_are_none()
    {
        var request = FirstRequest(First);
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { ["X-Twilio-Signature"] = [First, First] };

        Assert.False(_stage.WhatsApp.IsGenuine(FirstInbox(), request with { Headers = headers }));
    }

    [Theory]
    [InlineData("http://hub.example.com/channels/twilio/whatsapp")]
    [InlineData("https://HUB.example.com/channels/twilio/whatsapp")]
    [InlineData("https://evil.example/channels/twilio/whatsapp")]
    [InlineData("https://hub.example.com/channels/twilio")]
    [InlineData(null)]
    [Trait("threat", "S-02")]
    public void The_address_that_was_signed_is_the_configured_one_and_no_other(string? url)
    {
        Assert.False(_stage.WhatsApp.IsGenuine(FirstInbox() with { WebhookUrl = url }, FirstRequest(First)));
    }

    [Fact]
    [Trait("threat", "S-02")]
    public void The_path_at_which_a_proxy_hands_the_request_on_does_not_matter()
    {
        Assert.True(_stage.WhatsApp.IsGenuine(FirstInbox(), FirstRequest(First) with { Target = "/inner/path?tenant=acme" }));
    }

    [Theory]
    [InlineData("/x")]
    [InlineData("/x?tenant=ACME")]
    [InlineData("/x?tenant=%61cme")]
    [InlineData("/x?tenant=acme&")]
    [Trait("threat", "S-02")]
    public void The_query_counts_letter_by_letter(string target)
    {
        Assert.False(_stage.WhatsApp.IsGenuine(FirstInbox(), FirstRequest(First) with { Target = target }));
    }

    [Fact]
    [Trait("threat", "S-03")]
    public void Every_changed_byte_of_the_body_is_noticed()
    {
        var body = FirstForm().Write();
        for (var index = 0; index < body.Length; index++)
        {
            var changed = body.ToArray();
            changed[index] ^= 1;
            var isSame = FormFields.Read(changed).All.ToHashSet().SetEquals(FirstForm().All);

            Assert.Equal(isSame, _stage.WhatsApp.IsGenuine(FirstInbox(), TwilioStage.Post(changed, First, query: "?tenant=acme")));
        }
    }

    [Fact]
    [Trait("threat", "S-03")]
    public void Other_ways_to_write_the_same_fields_are_genuine()
    {
        var shuffled = new FormFields(FirstForm().All.Reverse()).Write();
        var spaces = WebUtility.UrlEncode("Grüße & hi + 100% 👍");
        var otherwise = Regex.Replace(spaces.Replace("+", "%20", StringComparison.Ordinal), "%..", code => code.Value.ToLowerInvariant());
        var body = Encoding.ASCII.GetString(shuffled).Replace(spaces, otherwise, StringComparison.Ordinal);

        Assert.True(_stage.WhatsApp.IsGenuine(FirstInbox(), TwilioStage.Post(shuffled, First, query: "?tenant=acme")));
        Assert.True(_stage.WhatsApp.IsGenuine(FirstInbox(), TwilioStage.Post(body, First, query: "?tenant=acme")));
    }

    [Theory]
    [InlineData("Body", " hi")]
    [InlineData("Body", "hi ")]
    [InlineData("Extra", "")]
    [InlineData("Body", "zweite")]
    [Trait("threat", "S-03")]
    public void Fields_that_are_added_or_padded_are_noticed(string name, string value)
    {
        var form = new FormFields(FirstForm().All.Append(new(name, value)));

        Assert.False(_stage.WhatsApp.IsGenuine(FirstInbox(), TwilioStage.Post(form.Write(), First, query: "?tenant=acme")));
    }

    [Fact]
    public void The_token_before_the_last_change_counts_while_it_is_kept_and_no_longer()
    {
        var request = TwilioStage.Signed(TwilioStage.Form(("Body", "hi")), token: "oldoldoldoldoldoldoldoldoldoldol");
        var inbox = TwilioStage.Inbox();

        Assert.True(_stage.WhatsApp.IsGenuine(
            inbox with { OldSecrets = new Dictionary<string, string> { ["authToken"] = "oldoldoldoldoldoldoldoldoldoldol" } }, request));
        Assert.False(_stage.WhatsApp.IsGenuine(inbox, request));
        Assert.False(_stage.WhatsApp.IsGenuine(inbox with { Secrets = new Dictionary<string, string>() }, request));
    }

    [Fact]
    [Trait("threat", "S-06")]
    public void A_form_of_another_account_is_refused_even_when_it_is_signed()
    {
        var form = TwilioStage.Form(("AccountSid", "ACcccccccccccccccccccccccccccccccc"), ("Body", "hi"));

        Assert.False(_stage.WhatsApp.IsGenuine(TwilioStage.Inbox(), TwilioStage.Signed(form)));
    }

    [Fact]
    [Trait("threat", "S-03")]
    public void A_body_of_JSON_is_covered_by_its_hash_in_the_signed_address()
    {
        const string hash = "27ebfe91a318dc07829eec267640f3751e9a3cdc12079c47803ad76b3404b82e";
        const string signature = "4obJR/jWTivF3TRd0Lln53CTBrM=";
        var inbox = TwilioStage.Inbox() with { WebhookUrl = "https://hub.example.com/channels/twilio/json" };

        bool IsGenuine(string body, string query) => _stage.WhatsApp.IsGenuine(inbox, TwilioStage.Post(body, signature, "application/json", query));

        Assert.True(IsGenuine("""{"event":"x","n":1}""", $"?bodySHA256={hash}"));
        Assert.False(IsGenuine("""{"event":"x","n":2}""", $"?bodySHA256={hash}"));
        Assert.False(IsGenuine("""{"event":"x","n":1}""", ""));
        Assert.False(IsGenuine("""{"event":"x","n":2}""", "?bodySHA256=2a0b5d5a9d59ed8dfb1f1ae5a80bf5d2a7b4bb2e0a1e1f45f7e9c9e1c1bbd9fd"));
    }

    [Fact]
    public void The_address_alone_is_signed_when_there_is_no_body()
    {
        var request = new WebhookRequest(
            "GET", "/cb?MessageSid=SM1&MessageStatus=delivered", null, Header("jxMUEN5UU25YJqtq0Svi+3bxpTY="), default);

        bool IsValid(WebhookRequest asked) => TwilioSignature.IsValid("https://hub.example.com/cb", [TwilioStage.Token], asked);

        Assert.True(IsValid(request));
        Assert.False(IsValid(request with { Target = "/cb?MessageSid=SM1&MessageStatus=failed" }));
        Assert.False(IsValid(request with { Method = "DELETE" }));
        Assert.False(IsValid(request with { Body = "x"u8.ToArray() }));
    }

    [Theory]
    [InlineData(TwilioStage.Token, "https://a.example/x", "K=b&K=a&K=b", "kW3QdYcRkrw9Q99rdJXNC8M0wiI=")]
    [InlineData("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", "To=%2B18005551212&Digits=1234&CallSid=CA1234567890ABCDE&From=%2B14158675310&Caller=%2B14158675310", "GvWf1cFY/Q7PnoempGyD5oXAezc=")]
    public void Repeated_keys_count_once_by_value_and_the_vendors_sample_is_genuine(string token, string url, string body, string signature)
    {
        var request = TwilioStage.Post(body, signature, query: TwilioSignature.Query(url));

        Assert.True(TwilioSignature.IsValid(url.Split('?')[0], [token], request));
    }

    [Fact]
    public void Keys_are_sorted_by_their_codes_and_not_by_a_language()
    {
        var sorted = TwilioSignature.Compute("t", "u", [new("Mediaurl", "4"), new("MediaUrl2", "3"), new("MediaUrl10", "2"), new("MediaUrl0", "1"), new("a", "5")]);

        Assert.Equal(TwilioSignature.Compute("t", "uMediaUrl01MediaUrl102MediaUrl23Mediaurl4a5", []), sorted);
    }

    [Theory]
    [InlineData("https://h.example:8443/in", "https://h.example/in")]
    [InlineData("https://h.example:8443/in", "https://h.example:8443/in")]
    [InlineData("https://h.example/in", "https://h.example:443/in")]
    [InlineData("http://h.example", "http://h.example:80")]
    [InlineData("https://[2001:db8::1]/in", "https://[2001:db8::1]:443/in")]
    [Trait("threat", "S-02")]
    public void Ports_may_be_signed_or_left_out(string configured, string asSigned)
    {
        var signature = TwilioSignature.Compute(TwilioStage.Token, asSigned, []);

        Assert.True(TwilioSignature.IsValid(configured, [TwilioStage.Token], TwilioStage.Post("", signature)));
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private static ChannelInbox FirstInbox() => TwilioStage.Inbox() with { WebhookUrl = FirstUrl };

    private static FormFields FirstForm() => new(
    [
        new("AccountSid", TwilioStage.Account), new("ApiVersion", "2010-04-01"), new("Body", "Grüße & hi + 100% 👍"), new("ButtonText", ""),
        new("From", "whatsapp:+4915112345678"), new("MessageSid", TwilioStage.Sid), new("MessageType", "text"), new("NumMedia", "0"),
        new("NumSegments", "1"), new("ProfileName", "Jürgen"), new("ReferralNumMedia", "0"), new("SmsMessageSid", TwilioStage.Sid),
        new("SmsSid", TwilioStage.Sid), new("SmsStatus", "received"), new("To", "whatsapp:+14155238886"), new("WaId", "4915112345678"),
    ]);

    private static WebhookRequest FirstRequest(string? signature) => TwilioStage.Post(FirstForm().Write(), signature, query: "?tenant=acme");

    private static Dictionary<string, IReadOnlyList<string>> Header(string signature) =>
        new(StringComparer.OrdinalIgnoreCase) { ["X-Twilio-Signature"] = [signature] };
}
