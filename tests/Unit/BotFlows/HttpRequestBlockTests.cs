using System.Text.Json;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class HttpRequestBlockTests
{
    private const string Call = """ "url":"https://api.example.com/orders", """;

    [Fact]
    public void A_request_is_asked_for_and_not_made()
    {
        var effect = FlowStory.Begin(Block(""" "url":"https://api.example.com/orders","method":"POST","body":"{}","timeoutSeconds":8,"idempotent":true, """)).Writes("x").Effect();

        Assert.Equal(("POST", "https://api.example.com/orders", "{}", TimeSpan.FromSeconds(8), true), (effect.Method, effect.Url, effect.Body, effect.Timeout, effect.Idempotent));
        Assert.Equal([new HttpEffectHeader("Content-Type", "application/json")], effect.Headers);
    }

    [Fact]
    public void What_the_flow_does_not_say_is_a_careful_get()
    {
        var effect = FlowStory.Begin(Block(Call)).Writes("x").Effect();

        Assert.Equal(("GET", null, TimeSpan.FromSeconds(5), false), (effect.Method, effect.Body, effect.Timeout, effect.Idempotent));
        Assert.Empty(effect.Headers);
    }

    [Fact]
    public void An_answer_is_parsed_and_can_be_reached_by_path()
    {
        var story = FlowStory.Begin(Block(Call)).Writes("x").Returns(200, """{"items":[{"title":"Lamp"},{"title":"Desk"}],"open":true}""");

        Assert.Equal(["Good 200 Desk true "], story.Said);
        Assert.False(story.Variable("got").Field);
    }

    [Theory]
    [InlineData(404, """{"items":[]}""", "Bad 404 status")]
    [InlineData(301, null, "Bad 301 status")]
    [InlineData(500, "<html>", "Bad 500 status")]
    public void Any_other_status_takes_the_error_exit(int status, string? body, string said) =>
        Assert.Equal([said], FlowStory.Begin(Block(Call)).Writes("x").Returns(status, body).Said);

    [Fact]
    public void No_answer_takes_the_error_exit() =>
        Assert.Equal(["Bad  timed_out"], FlowStory.Begin(Block(Call)).Writes("x").Fails("timed_out").Said);

    [Fact]
    public void An_answer_that_is_too_long_takes_the_error_exit() =>
        Assert.Equal(["Bad 200 answer_too_long"], FlowStory.Begin(Block(Call)).Writes("x").Returns(200, new string('x', 64_001)).Said);

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("{\"a\":", "{\"a\":")]
    [InlineData("\"\\ud800\"", "\"\\ud800\"")]
    [InlineData("{\"a\":[\"\\ud800\"]}", "{\"a\":[\"\\ud800\"]}")]
    [InlineData("{\"\\udc00\":1}", "{\"\\udc00\":1}")]
    public void An_answer_that_is_not_json_is_kept_as_text(string body, string kept) =>
        Assert.Equal(kept, FlowStory.Begin(Block(Call)).Writes("x").Returns(200, body).Variable("got").Value.GetProperty("body").GetString());

    [Theory]
    [InlineData("a/../../admin", "https://api.example.com/orders/a%2F..%2F..%2Fadmin/lines?q=a%2F..%2F..%2Fadmin")]
    [InlineData("?x=1&y=2#z", "https://api.example.com/orders/%3Fx%3D1%26y%3D2%23z/lines?q=%3Fx%3D1%26y%3D2%23z")]
    [InlineData("%2e%2e", "https://api.example.com/orders/%252e%252e/lines?q=%252e%252e")]
    [InlineData("a b+ü\r\n", "https://api.example.com/orders/a%20b%2B%C3%BC/lines?q=a%20b%2B%C3%BC")]
    [InlineData("@evil.example\\..", "https://api.example.com/orders/%40evil.example%5C../lines?q=%40evil.example%5C..")]
    [Trait("threat", "F-03")]
    public void A_value_stays_in_its_place_in_the_address(string written, string url)
    {
        var effect = FlowStory.Begin(Block(""" "url":"https://api.example.com/orders/{{x}}/lines?q={{x}}", """)).Writes(written).Effect();

        Assert.Equal(url, effect.Url);
        Assert.Equal(("api.example.com", 4), (new Uri(effect.Url).Host, new Uri(effect.Url).Segments.Length));
    }

    [Theory]
    [InlineData("https://api.example.com/orders/{{x}}/lines", "..")]
    [InlineData("https://api.example.com/orders/{{x}}", ".")]
    [InlineData("https://api.example.com/orders/.{{x}}/lines", ".")]
    [InlineData("https://api.example.com/orders/{{nothing}}?all=1", "x")]
    [InlineData("https://api.example.com/orders/{{nothing}}", "x")]
    [Trait("threat", "F-03")]
    public void A_value_that_would_change_the_path_takes_the_error_exit(string url, string written) =>
        Assert.Equal(["Bad  url_path_changed"], FlowStory.Begin(Block($""" "url":"{url}", """)).Writes(written).Said);

    [Theory]
    [InlineData("https://{{x}}/")]
    [InlineData("https://api.example.com{{x}}")]
    [InlineData("{{x}}")]
    [InlineData("https:{{x}}")]
    [Trait("threat", "F-03")]
    public void A_host_from_a_value_takes_the_error_exit_even_unvalidated(string url) =>
        Assert.Equal(["Bad  url_host_templated"], FlowStory.Begin(Block($""" "url":"{url}", """)).Writes("evil.example").Said);

    [Theory]
    [InlineData("a\r\nX-Admin: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("ü")]
    [Trait("threat", "F-03")]
    public void A_header_that_is_not_printable_takes_the_error_exit(string written) =>
        Assert.Equal(["Bad  header_refused"], FlowStory.Begin(Block(Call + """ "headers":[{"name":"X-Name","value":"{{x}}"}], """)).Writes(written).Said);

    [Fact]
    public void A_plain_header_is_filled() =>
        Assert.Equal(
            [new HttpEffectHeader("X-Name", "Mia; q=1")],
            FlowStory.Begin(Block(Call + """ "headers":[{"name":"X-Name","value":"{{x}}; q=1"}], """)).Writes("Mia").Effect().Headers);

    [Theory]
    [InlineData("\",\"admin\":true,\"x\":\"")]
    [InlineData("\\")]
    [InlineData("a\r\n\t\"b\"")]
    [InlineData("</script>")]
    [Trait("threat", "F-03")]
    public void A_value_in_a_body_is_only_ever_text(string written)
    {
        var effect = FlowStory.Begin(Block(Call + """ "method":"POST","body":"{\"in\":\"<{{x}}>\",\"out\":{{x}},\"none\":{{nothing}}}", """)).Writes(written).Effect();

        using var body = JsonDocument.Parse(effect.Body!);
        Assert.Equal(["in", "out", "none"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal($"<{written.Trim()}>", body.RootElement.GetProperty("in").GetString());
        Assert.Equal(written.Trim(), body.RootElement.GetProperty("out").GetString());
        Assert.Equal(JsonValueKind.Null, body.RootElement.GetProperty("none").ValueKind);
    }

    [Fact]
    [Trait("threat", "F-03")]
    public void A_backslash_before_a_placeholder_opens_nothing()
    {
        var story = FlowStory.Begin(Block(Call + """ "method":"POST","body":"{\"a\":\"\\{{x}}\"}", """)).Writes("\",\"admin\":\"1");

        Assert.Equal(["a"], JsonDocument.Parse(story.Effect().Body!).RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void A_body_that_grows_too_long_takes_the_error_exit()
    {
        var body = string.Concat(Enumerable.Repeat("{{x}}", 30));

        Assert.Equal(["Bad  body_too_long"], FlowStory.Begin(Block(Call + $$""" "method":"POST","body":"\"{{body}}\"", """)).Writes(new string('x', 4000)).Said);
    }

    private static string Block(string more) => $$$"""
        {"id":"ask","kind":"ask","text":"?","variable":"x","next":"call"},
        {"id":"call","kind":"httpRequest",{{{more}}}"saveAs":"got","next":"good","onError":"bad"},
        {"id":"good","kind":"end","text":"Good {{got.status}} {{got.body.items.1.title}} {{got.body.open}} {{got.error}}"},
        {"id":"bad","kind":"end","text":"Bad {{got.status}} {{got.error}}"}
        """;
}
