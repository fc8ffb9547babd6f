using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Floods;

[Trait("threat", "W-22")]
public sealed class HostNameTests
{
    [Theory]
    [InlineData("chat.example.com", true)]
    [InlineData("CHAT.example.com:8443", true)]
    [InlineData("localhost:5000", true)]
    [InlineData("[::1]", true)]
    [InlineData("evil.example", false)]
    [InlineData("chat.example.com.evil.example", false)]
    [InlineData("203.0.113.9", false)]
    public async Task A_hub_that_knows_its_address_answers_to_no_other_name(string host, bool isAnswered)
    {
        await using var hub = new HubHost { Settings = new() { ["Hub:PublicUrl"] = "https://chat.example.com" } };

        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.BadRequest, await AskAsync(hub, host));
    }

    [Fact]
    public async Task The_names_may_be_said_outright()
    {
        await using var hub = new HubHost { Settings = new() { ["Hub:PublicUrl"] = "https://chat.example.com", ["Hub:AllowedHosts"] = "one.example, *.two.example" } };

        Assert.Equal(HttpStatusCode.OK, await AskAsync(hub, "one.example"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(hub, "a.two.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(hub, "chat.example.com"));
    }

    [Fact]
    public async Task A_hub_on_its_first_day_answers_to_any_name()
    {
        await using var hub = new HubHost();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(hub, "anything.example"));
    }

    private static async Task<HttpStatusCode> AskAsync(HubHost hub, string host)
    {
        using var http = hub.CreateDefaultClient(new Uri(Own));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request, Now);
        return answer.StatusCode;
    }
}
