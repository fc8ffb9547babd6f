using Omnichannel.Tests.Architecture.Rules;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

[Trait("threat", "F-01")]
public sealed class OutgoingNetworkRuleTests
{
    [Theory]
    [InlineData("var client = new HttpClient();")]
    [InlineData("using var client = new System.Net.Http.HttpClient(handler);")]
    [InlineData("HttpClient client = new();")]
    [InlineData("var handler = new SocketsHttpHandler { AllowAutoRedirect = true };")]
    [InlineData("var request = WebRequest.Create(url);")]
    [InlineData("var request = HttpWebRequest.CreateHttp(url);")]
    [InlineData("using var tcp = new TcpClient(host, 25);")]
    [InlineData("private readonly TcpClient? _tcp = new (host, 25);")]
    [InlineData("var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);")]
    [InlineData("var socket = new ClientWebSocket();")]
    [InlineData("var client = clients.CreateClient();")]
    [InlineData("services.AddHttpClient<TelegramClient>(client => client.Timeout = limit);")]
    public void A_connection_opened_past_the_safe_client_is_found(string code) =>
        Planted.Finds(OutgoingNetworkRule.Check, "Hub/Server/Flows/HttpEffect.cs", code);

    [Theory]
    [InlineData("Channels/Shared/Http/CheckedConnector.cs", "var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);")]
    [InlineData("Channels/Shared/Http/SafeHttp.cs", "var client = clients.CreateClient(ClientName);")]
    [InlineData("Channels/Shared/Http/SafeHttpRegistration.cs", "services.AddHttpClient(SafeHttp.ClientName);")]
    [InlineData("Channels/Telegram/TelegramAdapter.cs", "var result = await http.SendAsync(request, token); // never new HttpClient()")]
    [InlineData("Channels/Telegram/TelegramAdapter.cs", "const string Text = \"new HttpClient()\"; SocketView view = new();")]
    [InlineData("Hub/Server/DirectLine/StreamEndpoint.cs", "using var socket = await context.WebSockets.AcceptWebSocketAsync();")]
    [InlineData("tests/Hub/HostTests.cs", "var client = new HttpClient(handler);")]
    public void Serving_and_the_safe_client_pass(string path, string code) => Planted.Passes(OutgoingNetworkRule.Check, path, code);

    [Theory]
    [InlineData("Channels/Shared/Http/RequestBuilder.cs", "var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);")]
    [InlineData("Channels/Shared/Http/SafeHttp.cs", "var client = new HttpClient();")]
    public void A_part_of_the_safe_client_that_does_another_part_is_found(string path, string code) =>
        Planted.Finds(OutgoingNetworkRule.Check, path, code);
}
