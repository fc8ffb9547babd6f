using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>Asks the host to call a server and waits for its answer.</summary>
public sealed record HttpRequestBlock : FlowBlock
{
    private const int UsualTimeoutSeconds = 5;

    /// <inheritdoc/>
    public override string Kind => "httpRequest";

    /// <summary>Gets the method: GET, POST, PUT, PATCH or DELETE; null means GET.</summary>
    public string? Method { get; init; }

    /// <summary>Gets the URL, a template whose host is literal; values are percent-encoded.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the headers, in order.</summary>
    public IReadOnlyList<HttpHeaderField> Headers { get => field ?? []; init; }

    /// <summary>Gets the body, a template of JSON; null or blank sends none.</summary>
    public string? Body { get; init; }

    /// <summary>Gets how long the whole call may take, 1 to 10 seconds; null means 5.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>Gets a value indicating whether the request may be repeated when its fate is unknown.</summary>
    public bool Idempotent { get; init; }

    /// <summary>Gets the variable that takes status, body and error; null keeps nothing.</summary>
    public string? SaveAs { get; init; }

    /// <summary>Gets the block for after an answer of 200–299.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// Gets the block for any other end: no answer, another status, or values that make no safe request; null means the flow's exit for
    /// failures.
    /// </summary>
    public string? OnError { get; init; }

    internal override bool FailsOutside => OnError is null;

    internal override IEnumerable<FlowExit> Exits() =>
        OnError is null ? [new("next", Next)] : [new("next", Next), new("onError", OnError)];

    internal override IEnumerable<TemplateUse> Templates() =>
    [
        new("url", Url, TemplatePlace.Url),
        .. Headers.Select((header, index) => new TemplateUse($"headers[{index}].value", header.Value, TemplatePlace.Header)),
        new("body", Body, TemplatePlace.JsonBody),
    ];

    internal override IEnumerable<VariableWrite> Writes() => [new("saveAs", SaveAs, VariableType.Response, false)];

    internal override void Check(FlowCheck check)
    {
        RequestRules.Check(this, check);
        check.LimitNumber("bad-timeout", "timeoutSeconds", TimeoutSeconds, 1, FlowLimits.TimeoutSeconds);
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        try
        {
            var body = string.IsNullOrWhiteSpace(Body) ? null : JsonBodyTemplate.Fill(Body, walk.Scope.Find, FlowLimits.RequestBodyLength);
            return new FlowMove.Await(new HttpEffect
            {
                Method = Method ?? "GET",
                Url = UrlTemplate.Fill(Url ?? "", walk.Scope),
                Headers = HeaderTemplate.Fill(Headers, body is not null, walk),
                Body = body,
                Timeout = TimeSpan.FromSeconds(TimeoutSeconds ?? UsualTimeoutSeconds),
                Idempotent = Idempotent,
            });
        }
        catch (RequestRefusedException refused)
        {
            Save(walk, new HttpResponseValue { Error = refused.Message });
            return Fail(refused.Message);
        }
    }

    internal override FlowMove Resume(FlowWalk walk, FlowInput input)
    {
        if (input is not FlowInput.EffectResult result)
        {
            return base.Resume(walk, input);
        }

        var response = ResponseReader.Read(result);
        Save(walk, response);
        return response.Error is { } error ? Fail(error) : new FlowMove.GoTo(Next);
    }

    private FlowMove Fail(string error) =>
        OnError is null ? new FlowMove.Fail($"The request of '{Id}' failed: {error}.") : new FlowMove.GoTo(OnError);

    private void Save(FlowWalk walk, HttpResponseValue response) =>
        walk.Set(SaveAs, JsonSerializer.SerializeToElement(response, FlowValueJson.Plain.HttpResponseValue));
}
