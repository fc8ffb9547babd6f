using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Omnichannel.Tests.Hub;

/// <summary>What must hold of every address the hub answers at.</summary>
public sealed class EndpointRuleTests
{
    // Addresses that anybody may call; everything else is for signed-in operators.
    private static readonly string[] Open =
    [
        "/", "/setup", "/join", "/sign-in", "/console", "/widget", "/v3/directline", "/webhooks", "/health", "/favicon.ico", "/api/setup", "/api/join", "/api/session", "/pictures", "{**path}",
    ];

    [Fact]
    public async Task Every_request_body_is_a_public_type_or_its_validation_would_be_skipped_without_a_word()
    {
        await using var hub = new HubHost();

        var bodies = Endpoints(hub).SelectMany(endpoint => endpoint.Metadata.OfType<IAcceptsMetadata>()).Select(accepts => accepts.RequestType).OfType<Type>().Distinct().ToList();

        Assert.NotEmpty(bodies);
        Assert.All(bodies, type => Assert.True(type.IsVisible, $"{type} is not public."));
    }

    [Fact]
    [Trait("threat", "O-01")]
    public async Task Only_the_listed_addresses_answer_strangers()
    {
        await using var hub = new HubHost();

        var open = Endpoints(hub).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => endpoint.RoutePattern.RawText ?? "").ToList();

        Assert.NotEmpty(open);
        Assert.All(open, route => Assert.Contains(Open, prefix => route == prefix || Path(route).StartsWith(Path(prefix) + "/", StringComparison.Ordinal) || Path(route) == Path(prefix)));
    }

    [Fact]
    [Trait("threat", "O-03")]
    public async Task Nothing_of_the_console_changes_without_the_header_that_no_foreign_page_can_send()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        admin.DefaultRequestHeaders.Remove("X-Omnichannel");
        var changes = Endpoints(hub)
            .Where(endpoint => Path(endpoint.RoutePattern.RawText ?? "").StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (Method: method, Route: Path(endpoint.RoutePattern.RawText!))) ?? [])
            .Where(change => change.Method != "GET")
            .ToList();

        Assert.NotEmpty(changes);
        foreach (var (method, route) in changes)
        {
            using var request = new HttpRequestMessage(new(method), Regex.Replace(route, "{[^}]*}", place => place.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1")) { Content = new StringContent("{}", null, "application/json") };
            using var answer = await admin.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, $"{method} {route} answers {answer.StatusCode}.");
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static string Path(string route) => "/" + route.Trim('/').Replace("widget.js", "widget", StringComparison.Ordinal);

    private static List<RouteEndpoint> Endpoints(HubHost hub) => [.. hub.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}
