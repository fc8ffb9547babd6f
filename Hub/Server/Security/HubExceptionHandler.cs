using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Security;

/// <summary>Turns what nobody expected into an answer that tells nothing from inside but how to find it in the log.</summary>
internal sealed class HubExceptionHandler : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, title, code) = exception switch
        {
            StoreUnavailableException => (Problems.Busy.Status, Problems.Busy.Title, Problems.Busy.Code),
            BadHttpRequestException bad => (bad.StatusCode, "The request could not be read.", "bad-request"),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong inside the hub.", "internal"),
        };
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        httpContext.Response.StatusCode = status;
        var problem = new ProblemDetails
        {
            Status = status,
            Title = title,
            Type = "urn:omnichannel:" + code,
            Extensions = { ["traceId"] = Activity.Current?.Id ?? httpContext.TraceIdentifier },
        };
        await httpContext.Response.WriteAsJsonAsync(problem, FaultJson.Default.ProblemDetails, "application/problem+json", cancellationToken);
        return true;
    }
}

/// <summary>How faults are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string))]
internal sealed partial class FaultJson : JsonSerializerContext;
